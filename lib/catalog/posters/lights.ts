import { around, between, circle, fill, n, path, polygon, range, type Sheet, stroke, turned } from "./sheet";

/** The light in the sky, as each decade would print it. */
export const LIGHTS = {
  plain: ({ x, y, radius, inks }: Sheet) => circle(x, y, radius, fill(inks.light)),

  /** The silent film's: a pale disc in a closing iris. */
  iris: ({ width, height, x, y, radius, inks }: Sheet) => {
    const reach = radius * 1.9;
    const hole = `M0 0H${width}V${height}H0ZM${n(x - reach)} ${n(y)}a${n(reach)} ${n(reach)} 0 0 0 ${n(2 * reach)} 0a${n(reach)} ${n(reach)} 0 0 0-${n(2 * reach)} 0Z`;
    return circle(x, y, radius, fill(inks.light)) + path(hole, `${fill(inks.deep)} fill-opacity=".45"`);
  },

  /** Art deco: gilt lines around a half disc. */
  fan: ({ x, y, radius, inks }: Sheet) =>
    circle(x, y, radius * 0.7, fill(inks.light)) +
    range(4)
      .map((i) => circle(x, y, radius * (0.9 + i * 0.24), stroke(inks.light, radius * (0.09 - i * 0.018))))
      .join(""),

  crescent: (sheet: Sheet) => {
    const { x, y, radius, inks, traits } = sheet;
    const r = n(radius);
    const inner = n(radius * between(1.05, 1.4, traits.wildness));
    const shape = `M${n(x)} ${n(y - radius)}a${r} ${r} 0 1 1 0 ${n(2 * radius)}a${inner} ${inner} 0 0 0 0-${n(2 * radius)}Z`;
    return path(shape, `${fill(inks.light)} ${turned(between(-50, 30, traits.tilt), sheet)}`);
  },

  /** A star of two lengths of ray. */
  atom: (sheet: Sheet) => {
    const { x, y, radius, inks, traits } = sheet;
    const rays = 2 * Math.round(between(6, 11, traits.count));
    const points = range(rays * 2).map((i) =>
      around(sheet, radius * (i % 2 === 1 ? 0.5 : i % 4 === 0 ? 1.35 : 0.9), (i * Math.PI) / rays + traits.tilt),
    );
    return polygon(points, fill(inks.light)) + circle(x, y, radius * 0.3, fill(inks.figure));
  },

  /** A disc cut with scissors. */
  cut: (sheet: Sheet) => {
    const { radius, inks, traits } = sheet;
    const corners = Math.round(between(7, 10, traits.count));
    const points = range(corners).map((i) =>
      around(
        sheet,
        radius * 1.12 * (1 + 0.13 * Math.sin(i * 2.7 + traits.phase * 6.28)),
        (i * 2 * Math.PI) / corners + traits.tilt,
      ),
    );
    return polygon(points, fill(inks.light));
  },

  /** Supergraphics: rings of three inks. */
  stripes: ({ x, y, radius, inks }: Sheet) =>
    [inks.figure, inks.glow, inks.light, inks.skyTop, inks.light]
      .map((ink, i) => circle(x, y, radius * (1.4 - i * 0.26), fill(ink)))
      .join(""),

  /** A sun with slits that widen downward. */
  /** A sun with slits that widen downward. */
  slits: ({ x, y, radius }: Sheet) => {
    const r = n(radius);
    const slice = (top: number, low: number) => {
      const [a, b] = [half(top) * radius, half(low) * radius];
      return `M${n(x - a)} ${n(y + top * radius)}H${n(x + a)}A${r} ${r} 0 0 1 ${n(x + b)} ${n(y + low * radius)}H${n(x - b)}A${r} ${r} 0 0 1 ${n(x - a)} ${n(y + top * radius)}Z`;
    };
    const slices = [[-1, -0.16], ...range(5).map((i) => [-0.1 + i * 0.22, 0.078 + i * 0.198])];
    return path(slices.map(([top, low]) => slice(top, low)).join(""), fill("url(#l)"));
  },

  glow: ({ x, y, radius, inks }: Sheet) =>
    circle(x, y, radius * 2, `${fill(inks.light)} fill-opacity=".13"`) +
    circle(x, y, radius * 1.45, `${fill(inks.light)} fill-opacity=".2"`) +
    circle(x, y, radius, fill("url(#l)")),

  flare: ({ width, x, y, radius, inks }: Sheet) =>
    circle(x, y, radius * 0.85, fill(inks.light)) +
    path(
      `M0 ${n(y)}L${n(x)} ${n(y - radius * 0.07)}L${width} ${n(y)}L${n(x)} ${n(y + radius * 0.07)}Z`,
      `${fill(inks.light)} fill-opacity=".8"`,
    ),

  ring: ({ x, y, radius, inks }: Sheet) => circle(x, y, radius * 0.95, stroke(inks.light, radius * 0.12)),

  dusk: ({ x, y, radius }: Sheet) => circle(x, y, radius * 1.15, fill("url(#l)")),
} satisfies Record<string, (sheet: Sheet) => string>;

export type LightName = keyof typeof LIGHTS;

/** Half a unit circle's width at a height from -1 to 1. */
function half(height: number): number {
  return Math.sqrt(Math.max(0, 1 - height * height));
}
