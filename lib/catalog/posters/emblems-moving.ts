import { around, between, circle, fill, n, path, polygon, range, type Sheet, turned, wave } from "./sheet";

type Emblem = (sheet: Sheet, light: string) => string;

/** Emblems that fly, cut and close. */
export const MOVING = {
  /** Splinters flying from the light. */
  rush: (sheet, light) => {
    const { width, height, x, y, inks, traits } = sheet;
    const count = Math.round(between(7, 12, traits.count));
    const paints = [inks.figure, inks.grounds[1], inks.glow];
    const splinters = range(count).map((i) => {
      const angle = ((i + traits.phase + 0.3 * wave(i, traits.wildness)) * 2 * Math.PI) / count;
      const wide = between(0.06, 0.22, (wave(i + 3, traits.phase) + 1) / 2);
      const ends = [angle - wide, angle + wide].map((turn) => around(sheet, width + height, turn));
      return polygon([[x, y], ...ends], fill(paints[i % 3]));
    });
    return splinters.join("") + light;
  },

  /** Arrowheads one behind the other. */
  chevrons: (sheet, light) => {
    const { x, y, radius, inks, traits } = sheet;
    const paints = [inks.figure, inks.glow, inks.grounds[1]];
    const [wide, sharp] = [radius * 4, radius * between(1.4, 3, traits.wildness)];
    const pitch = radius * between(0.5, 0.8, traits.count);
    const heads = range(5).map((i) => {
      const top = y - radius * 1.2 + i * pitch * 1.25;
      return path(
        `M${n(x - wide)} ${n(top + sharp)}L${n(x)} ${n(top)}L${n(x + wide)} ${n(top + sharp)}v${n(pitch)}L${n(x)} ${n(top + pitch)}L${n(x - wide)} ${n(top + sharp + pitch)}Z`,
        fill(paints[i % 3]),
      );
    });
    return `${light}<g ${turned(between(-50, 50, traits.tilt), sheet)}>${heads.join("")}</g>`;
  },

  /** Broken bars across the light. */
  bars: (sheet, light) => {
    const { x, y, width, radius, inks, traits } = sheet;
    const count = Math.round(between(3, 6, traits.count));
    const bars = range(count).map((i) => {
      const tall = radius * between(0.16, 0.42, (wave(i, traits.phase) + 1) / 2);
      const top = y + radius * ((i + 0.5) / count - 0.5) * 2.8;
      const from = x + radius * 1.6 * wave(i * 1.4, traits.wildness);
      const left = i % 2 === 0;
      const [a, b] = left ? [-width, from] : [from, width * 2];
      return path(
        `M${n(a)} ${n(top)}L${n(b)} ${n(top - tall * 0.3)}l${n(left ? tall * 0.3 : 0)} ${n(tall)}L${n(a)} ${n(top + tall)}Z`,
        fill(i % 3 === 1 ? inks.figure : inks.grounds[2]),
      );
    });
    return `${light}<g ${turned(between(-40, 40, traits.tilt), sheet)}>${bars.join("")}</g>`;
  },

  /** The blades of a lens closing. */
  shutter: (sheet) => {
    const { x, y, radius, inks, traits } = sheet;
    const count = Math.round(between(5, 8, traits.count));
    const [hole, rim] = [radius * between(0.35, 0.95, traits.wildness), radius * 1.9];
    const step = (2 * Math.PI) / count;
    const start = traits.phase * step;
    const past = Math.sqrt(rim ** 2 - (hole * Math.cos(step / 2)) ** 2) - hole * Math.sin(step / 2);
    const blades = range(count).map((i) => {
      const a = around(sheet, hole, start + i * step);
      const b = around(sheet, hole, start + (i + 1) * step);
      const along = Math.atan2(a[1] - b[1], a[0] - b[0]);
      const out = [a[0] + past * Math.cos(along), a[1] + past * Math.sin(along)];
      return `M${n(b[0])} ${n(b[1])}L${n(out[0])} ${n(out[1])}`;
    });
    return (
      circle(x, y, rim, fill(inks.grounds[1])) +
      polygon(
        range(count).map((i) => around(sheet, hole, start + i * step)),
        fill(inks.light),
      ) +
      path(blades.join(""), `stroke="${inks.glow}" stroke-width="${n(Math.max(3, radius * 0.05))}"`)
    );
  },
} satisfies Record<string, Emblem>;
