import { around, between, circle, fill, n, path, polygon, range, type Sheet, stroke, turned, wave } from "./sheet";

type Emblem = (sheet: Sheet, light: string) => string;

/** Emblems made of the light itself and what goes around it. */
export const HEAVENLY = {
  light: (_, light) => light,

  /** A planet on tilted rings: half of each before it, half behind. */
  orbits: (sheet, light) => {
    const { x, y, radius, inks, traits } = sheet;
    const rings = range(between(1, 4, traits.count)).map((i) => radius * (1.55 + i * 0.42));
    const flat = between(0.16, 0.42, traits.wildness);
    const arcs = (sweep: number) =>
      path(
        rings.map((a) => `M${n(x - a)} ${n(y)}A${n(a)} ${n(a * flat)} 0 0 ${sweep} ${n(x + a)} ${n(y)}`).join(""),
        `${stroke(inks.light, Math.max(4, radius * 0.06))} ${turned(between(-38, 38, traits.tilt), sheet)}`,
      );
    const [mx, my] = around(sheet, rings[rings.length - 1], traits.phase * 6.28);
    return arcs(1) + light + arcs(0) + circle(mx, my, radius * 0.2, fill(inks.glow));
  },

  /** Waves spreading from it, upward. */
  signal: (sheet, light) => {
    const { radius, inks, traits } = sheet;
    const start = between(-2.7, -0.4, traits.tilt);
    const arcs = range(between(4, 7, traits.count)).map((i) => {
      const far = radius * (1.35 + i * 0.42);
      const spread = between(0.5, 1.3, traits.wildness);
      const [a, b] = [around(sheet, far, start - spread), around(sheet, far, start + spread)];
      return `M${n(a[0])} ${n(a[1])}A${n(far)} ${n(far)} 0 0 1 ${n(b[0])} ${n(b[1])}`;
    });
    return path(arcs.join(""), `${stroke(inks.glow, radius * 0.17)} stroke-linecap="round"`) + light;
  },

  /** A large pale court around it. */
  moon: ({ x, y, radius, inks, traits }, light) =>
    circle(x, y, radius * between(1.5, 2.1, traits.wildness), `${fill(inks.figure)} fill-opacity=".7"`) + light,

  /** It is the iris of an eye. */
  eye: (sheet, light) => {
    const { x, y, radius, inks, traits } = sheet;
    const a = radius * between(2, 2.5, traits.wildness);
    const r = n(a * 1.12);
    const lid = path(
      `M${n(x - a)} ${n(y)}A${r} ${r} 0 0 1 ${n(x + a)} ${n(y)}A${r} ${r} 0 0 1 ${n(x - a)} ${n(y)}Z`,
      fill(inks.figure),
    );
    const [w, h] = [radius * between(0.16, 0.3, traits.count), radius * 0.85];
    const pupil = path(
      `M${n(x)} ${n(y - h)}Q${n(x + w * 2)} ${n(y)} ${n(x)} ${n(y + h)}Q${n(x - w * 2)} ${n(y)} ${n(x)} ${n(y - h)}Z`,
      fill(inks.deep),
    );
    return `<g ${turned(between(-20, 20, traits.tilt), sheet)}>${lid}${light}${pupil}</g>`;
  },

  rays: (sheet, light) => {
    const { width, height, x, y, inks, traits } = sheet;
    const count = Math.round(between(8, 15, traits.count));
    const wedges = range(count).map((i) => {
      const [a, b] = [i, i + 0.5].map((turn) =>
        around(sheet, width + height, ((turn + traits.phase) * 2 * Math.PI) / count),
      );
      return `M${n(x)} ${n(y)}L${n(a[0])} ${n(a[1])} ${n(b[0])} ${n(b[1])}Z`;
    });
    return path(wedges.join(""), `${fill(inks.figure)} fill-opacity=".75"`) + light;
  },

  /** Searchlights from beyond the ground. */
  beams: ({ width, height, horizon, inks, traits }, light) => {
    const count = Math.round(between(2, 5, traits.count));
    const beams = range(count).map((i) => {
      const from = (width * (i + 0.5)) / count + width * 0.08 * wave(i, traits.phase);
      const top = from + width * 0.55 * wave(i + 0.7, traits.tilt);
      const wide = Math.min(width, height) * between(0.1, 0.17, traits.size);
      const points: [number, number][] = [
        [from, horizon + height * 0.1],
        [top - wide, -10],
        [top + wide, -10],
      ];
      return polygon(points, `${fill(inks.light)} fill-opacity=".32"`);
    });
    return light + beams.join("");
  },

  /** Its reflection: strokes that shorten and lengthen below it. */
  ripples: ({ x, y, radius, horizon, height, inks, traits }, light) => {
    const from = y + radius * 1.5;
    const pitch = height * between(0.03, 0.045, traits.count);
    const count = Math.max(2, (horizon + height * 0.04 - from) / pitch);
    const strokes = range(count).map((i) => {
      const half = radius * (0.75 + 0.5 * wave(i * 1.3, traits.phase)) + radius * 0.1 * i;
      return `M${n(x - half)} ${n(from + i * pitch)}h${n(2 * half)}`;
    });
    return light + path(strokes.join(""), `${stroke(inks.light, Math.max(4, pitch * 0.3))} stroke-linecap="round"`);
  },
} satisfies Record<string, Emblem>;
