import { between, fill, n, path, range, type Sheet, turned, wave } from "./sheet";

type Emblem = (sheet: Sheet, light: string) => string;

/** Emblems made by builders: blinds, windows, doors, tiles. */
export const BUILT = {
  /** A window seen through a blind. */
  slats: (sheet, light) => {
    const { width, height, x, y, radius, inks, traits } = sheet;
    const count = Math.round(between(7, 12, traits.count));
    const pitch = (height * 0.8) / count;
    const bars = range(count).map(
      (i) =>
        `M${n(-width * 0.3)} ${n(i * pitch)}h${n(width * 1.6)}v${n(pitch * between(0.3, 0.6, i / count))}H${n(-width * 0.3)}Z`,
    );
    const pane = path(
      `M${n(x - radius * 1.7)} ${n(y - radius * 1.6)}h${n(radius * 3.4)}v${n(height)}h${n(-radius * 3.4)}Z`,
      `${fill(inks.light)} fill-opacity=".55"`,
    );
    return `<g ${turned(between(-14, 14, traits.tilt), sheet)}>${pane}${light}${path(bars.join(""), `${fill(inks.deep)} fill-opacity=".9"`)}</g>`;
  },

  /** A lit window of several panes. */
  window: (sheet) => {
    const { x, y, radius, inks, traits } = sheet;
    const [columns, rows] = [Math.round(between(1, 3, traits.count)), Math.round(between(2, 4, traits.wildness))];
    const [wide, tall] = [radius * 2.4, radius * between(2.6, 3.6, traits.phase)];
    const [w, h] = [wide / columns, tall / rows];
    const gap = radius * 0.09;
    const panes = range(columns * rows).map((i) => {
      const [left, top] = [x - wide / 2 + (i % columns) * w, y - tall * 0.4 + Math.floor(i / columns) * h];
      return `M${n(left + gap)} ${n(top + gap)}h${n(w - 2 * gap)}v${n(h - 2 * gap)}h${n(2 * gap - w)}Z`;
    });
    const lean = n(between(-14, 14, traits.tilt));
    const frame = `M${n(x - wide / 2)} ${n(y - tall * 0.4)}h${n(wide)}v${n(tall)}h${n(-wide)}Z`;
    return `<g transform="translate(${n(x)} ${n(y)})skewY(${lean})translate(${n(-x)} ${n(-y)})">${path(frame, fill(inks.grounds[1]))}${path(panes.join(""), fill("url(#l)"))}</g>`;
  },

  /** A door within a door, light in the last. */
  arches: ({ x, y, radius, height, inks, traits }, light) => {
    const count = Math.round(between(3, 6, traits.count));
    const paints = [inks.grounds[0], inks.figure, inks.glow];
    const doors = range(count).map((i) => {
      const half = radius * between(1.75, 0.42, i / (count - 1));
      const at = x + radius * between(-0.6, 0.6, traits.tilt) * (i / count);
      const top = y + radius * between(0.1, 0.9, i / count) * between(0.6, 1.4, traits.wildness);
      const door = `M${n(at - half)} ${height}V${n(top)}a${n(half)} ${n(half)} 0 0 1 ${n(2 * half)} 0V${height}Z`;
      return path(door, fill(i === count - 1 ? inks.light : paints[i % 3]));
    });
    return light + doors.join("");
  },

  /** Quarter discs in a grid. */
  tiles: ({ width, height, inks, traits }) => {
    const size = height / (height > width ? Math.round(between(3, 5, traits.size)) : 4);
    const paints = [inks.figure, inks.light, inks.glow, inks.skyLow];
    const data = ["", "", "", ""];
    const [s, half] = [n(size), n(size / 2)];
    const shapes = [
      `h${s}a${s} ${s} 0 0 1-${s} ${s}Z`,
      `h${s}v${s}a${s} ${s} 0 0 1-${s}-${s}Z`,
      `v${s}a${s} ${s} 0 0 1 ${s}-${s}Z`,
      `m0 ${half}a${half} ${half} 0 0 1 ${s} 0a${half} ${half} 0 0 1-${s} 0Z`,
    ];
    for (const row of range(Math.ceil((height * 0.8) / size)))
      for (const column of range(Math.ceil(width / size))) {
        const ink = fourth(wave(column * 1.7 + row * 3.1, traits.phase));
        data[ink] +=
          `M${n(column * size)} ${n(row * size)}${shapes[fourth(wave(column * 2.3 - row * 1.3, traits.wildness))]}`;
      }
    return data.map((d, i) => path(d, fill(paints[i]))).join("");
  },

  /** Halftone: rows of dots that swell and shrink. */
  dots: (sheet, light) => {
    const { width, height, inks, traits } = sheet;
    const rows = Math.round(between(7, 13, traits.count));
    const pitch = height / rows;
    const lines = range(rows + 2).map((i) =>
      path(
        `M${n((i % 2) * pitch * 0.5 - pitch * 2)} ${n(pitch * (i - 0.5))}H${n(width * 1.2)}`,
        `stroke-width="${n(pitch * between(0.1, 0.85, (wave(i * 0.35, traits.phase) + 1) / 2))}"`,
      ),
    );
    return `${light}<g stroke="${inks.figure}" stroke-linecap="round" stroke-dasharray="0 ${n(pitch)}" ${turned(between(-30, 30, traits.tilt), sheet)}>${lines.join("")}</g>`;
  },

  /** A crystal: facets about the light. */
  crystal: ({ x, y, radius, inks, traits }, light) => {
    const [w, h] = [radius * between(0.9, 1.5, traits.wildness), radius * between(1.8, 2.4, traits.count)];
    const waist = y - h * between(0.1, 0.45, traits.phase);
    const inner = w * between(-0.3, 0.3, traits.tilt);
    const facet = (from: number, to: number, end: number, ink: string) =>
      path(`M${n(x + from)} ${n(waist)}L${n(x + to)} ${n(waist)}L${n(x)} ${n(y + end)}Z`, fill(ink));
    return (
      light +
      facet(-w, inner, -h, inks.glow) +
      facet(inner, w, -h, inks.light) +
      facet(-w, inner, h, inks.figure) +
      facet(inner, w, h, inks.grounds[0])
    );
  },
} satisfies Record<string, Emblem>;

/** 0, 1, 2 or 3 from -1 to 1. */
function fourth(value: number): number {
  return Math.floor(((value + 1) / 2) * 3.999);
}
