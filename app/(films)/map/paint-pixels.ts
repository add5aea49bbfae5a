import { type Disc, discOf } from "./discs";
import type { MapData } from "./map-data";
import type { Painter, Rgb } from "./painter";
import { growthAt, radiusOf } from "./point-radius";
import { type Frame, scaleOf, type View } from "./viewport";

/**
 * Writes discs into the pixels of a canvas: a few milliseconds for 60,000 points, where the canvas's own arcs take half a second.
 * Points lie on whole pixels, the best known on top.
 */
export function openPixels(canvas: HTMLCanvasElement): Painter {
  // A canvas without alpha is black until it is painted: it has its context no sooner.
  let context: CanvasRenderingContext2D | null | undefined;
  let map: MapData | undefined;
  let colors = new Uint8Array(0);
  let image: ImageData | undefined;
  return {
    kind: "pixels",
    load(loaded, loadedColors) {
      map = loaded;
      colors = Uint8Array.from(loadedColors);
    },
    paint(view, frame, ratio, palette) {
      context ??= canvas.getContext("2d", { alpha: false });
      if (!context) return;
      const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
      if (width < 1 || height < 1) return;
      if (image?.width !== width || image.height !== height) {
        canvas.width = width;
        canvas.height = height;
        image = context.createImageData(width, height);
      }
      const pixels = new Uint32Array(image.data.buffer);
      pixels.fill(packed(palette.background));
      if (map) splat(pixels, width, height, map, colors, view, frame, ratio, palette.points.map(packed));
      context.putImageData(image, 0, 0);
    },
  };
}

function splat(
  pixels: Uint32Array,
  width: number,
  height: number,
  { count, positions, sizes }: MapData,
  colors: Uint8Array,
  view: View,
  frame: Frame,
  ratio: number,
  points: number[],
): void {
  const scale = (scaleOf(view, frame) * ratio) / 65535;
  const [left, top] = [width / 2 - view.x * 65535 * scale, height / 2 - view.y * 65535 * scale];
  const growth = growthAt(view, frame, count) * ratio;
  const discs = Array.from({ length: 256 }, (_, size) => discOf(radiusOf(size, growth)));
  for (let i = count - 1; i >= 0; i--) {
    const x = Math.round(left + positions[2 * i] * scale);
    const y = Math.round(top + positions[2 * i + 1] * scale);
    const disc = discs[sizes[i]];
    const { reach } = disc;
    if (x < reach || y < reach || x >= width - reach || y >= height - reach) {
      if (x >= -reach && y >= -reach && x < width + reach && y < height + reach) {
        cut(pixels, width, height, x, y, disc, points[colors[i]]);
      }
      continue;
    }
    const color = points[colors[i]];
    const corner = (y - reach) * width + x - reach;
    for (let p = 0; p < disc.covers.length; p++) {
      const at = corner + disc.rows[p] * width + disc.columns[p];
      const cover = disc.covers[p];
      pixels[at] = cover === 256 ? color : mix(pixels[at], color, cover);
    }
  }
}

/** A disc that the edge cuts. */
function cut(
  pixels: Uint32Array,
  width: number,
  height: number,
  x: number,
  y: number,
  { reach, rows, columns, covers }: Disc,
  color: number,
): void {
  for (let p = 0; p < covers.length; p++) {
    const [px, py] = [x - reach + columns[p], y - reach + rows[p]];
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    pixels[py * width + px] = mix(pixels[py * width + px], color, covers[p]);
  }
}

/** Little-endian, as all browsers' machines are: red in the lowest byte. */
function packed([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** `part` of 256 of `over`, the rest of `under`; red and blue in one go. */
function mix(under: number, over: number, part: number): number {
  const redBlue = ((((over & 0xff00ff) * part + (under & 0xff00ff) * (256 - part)) / 256) & 0xff00ff) >>> 0;
  const green = ((((over >>> 8) & 0xff) * part + ((under >>> 8) & 0xff) * (256 - part)) >> 8) << 8;
  return (0xff000000 | redBlue | green) >>> 0;
}
