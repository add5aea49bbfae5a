import { around, between, circle, fill, n, path, range, type Sheet, stroke, turned, wave } from "./sheet";

type Emblem = (sheet: Sheet, light: string) => string;

/** Emblems made of discs and arcs. */
export const ROUND = {
  bubbles: (sheet, light) => {
    const { radius, inks, traits } = sheet;
    const paints = [inks.figure, inks.glow, inks.skyLow, inks.light];
    const balls = range(between(5, 9, traits.count)).map((i) => {
      const [x, y] = around(sheet, radius * (1.25 + 0.28 * i), i * 2.4 + traits.phase * 6.28);
      const size = radius * between(0.25, 0.95, (wave(i, traits.wildness) + 1) / 2);
      return circle(x, y, size, fill(paints[i % 4]));
    });
    return balls.join("") + light;
  },

  /** Two discs and what they have in common. */
  pair: (sheet) => {
    const { radius, inks, traits } = sheet;
    const big = radius * 1.2;
    const apart = radius * between(0.35, 0.9, traits.wildness);
    const angle = between(-1.1, 1.1, traits.tilt);
    const [a, b] = [around(sheet, -apart, angle), around(sheet, apart, angle)];
    const far = Math.sqrt(big * big - apart * apart);
    const [c, d] = [around(sheet, far, angle + Math.PI / 2), around(sheet, -far, angle + Math.PI / 2)];
    const arc = `A${n(big)} ${n(big)} 0 0 1 `;
    return (
      circle(...a, big, fill(inks.light)) +
      circle(...b, big, fill(inks.figure)) +
      path(`M${n(c[0])} ${n(c[1])}${arc}${n(d[0])} ${n(d[1])}${arc}${n(c[0])} ${n(c[1])}Z`, fill(inks.grounds[1]))
    );
  },

  /** A flower of half-clear leaves. */
  petals: (sheet) => {
    const { x, y, radius, inks, traits } = sheet;
    const count = Math.round(between(5, 9, traits.count));
    const wide = radius * between(0.34, 0.6, traits.wildness);
    const petals = range(count).map(
      (i) =>
        `<ellipse cx="${n(x)}" cy="${n(y - radius * 0.85)}" rx="${n(wide)}" ry="${n(radius * 0.85)}" ${turned(((i + traits.phase) * 360) / count, sheet)}/>`,
    );
    return `<g ${fill(inks.light)} fill-opacity=".6">${petals.join("")}</g>${circle(x, y, radius * 0.3, fill(inks.figure))}`;
  },

  /** Rings whose centers wander. */
  eccentric: (sheet) => {
    const { radius, inks, traits } = sheet;
    const count = Math.round(between(4, 7, traits.count));
    const drift = radius * between(0.3, 1, traits.wildness);
    const rings = range(count).map((i) => {
      const share = i / count;
      const [x, y] = around(sheet, drift * (share - 0.4), traits.phase * 6.28);
      return circle(x, y, radius * 2 * (1 - share * 0.9), fill(i % 2 === 0 ? inks.grounds[1] : inks.light));
    });
    return rings.join("");
  },

  /** A disc in two halves that slid along the cut. */
  halves: (sheet) => {
    const { x, y, radius, inks, traits } = sheet;
    const big = radius * 1.25;
    const slide = big * between(0.15, 0.9, traits.wildness);
    const gap = big * between(0, 0.12, traits.count);
    const half = (dx: number, dy: number, sweep: number, ink: string) =>
      path(`M${n(x + dx - big)} ${n(y + dy)}a${n(big)} ${n(big)} 0 0 ${sweep} ${n(2 * big)} 0Z`, fill(ink));
    return `<g ${turned(between(-75, 75, traits.tilt), sheet)}>${half(-slide / 2, -gap, 1, inks.light)}${half(slide / 2, gap, 0, inks.figure)}</g>`;
  },

  /** A rainbow on the horizon. */
  rainbow: ({ x, horizon, height, radius, inks, traits }) => {
    const count = Math.round(between(3, 6, traits.count));
    const paints = [inks.figure, inks.light, inks.glow, inks.grounds[0]];
    const bows = range(count).map((i) => {
      const r = radius * between(2.1, 0.55, i / (count - 1));
      return path(
        `M${n(x - r)} ${n(horizon + height * 0.08)}v${n(-height * 0.08)}a${n(r)} ${n(r)} 0 0 1 ${n(2 * r)} 0v${n(height * 0.08)}Z`,
        fill(paints[i % 4]),
      );
    });
    return bows.join("");
  },

  /** The way of a ball that leaps. */
  bounce: ({ width, y, radius, horizon, height, inks, traits }, light) => {
    const count = Math.round(between(2, 4, traits.count) * Math.max(1, (0.7 * width) / height));
    const floor = horizon - height * 0.03;
    let at = -radius * traits.phase;
    const leaps = range(count + 1).map((i) => {
      const half = (width / count) * between(0.6, 0.4, i / count);
      const tall = (floor - y) * between(1.35, 0.6, i / count);
      const from = at;
      at += 2 * half;
      return `M${n(from)} ${n(floor)}a${n(half)} ${n(tall)} 0 0 1 ${n(2 * half)} 0`;
    });
    return light + path(leaps.join(""), stroke(inks.figure, radius * 0.2));
  },

  /** Stones, one on another, the uppermost in the light. */
  stones: ({ x, radius, horizon, height, inks, traits }) => {
    const count = Math.round(between(3, 5, traits.count));
    const paints = [inks.figure, inks.glow, inks.light];
    let top = horizon + height * 0.05;
    const stones = range(count).map((i) => {
      const wide = radius * between(1.7, 0.7, i / (count - 1)) * (1 + 0.18 * wave(i, traits.phase));
      const tall = radius * between(0.5, 0.38, i / count) * (1 + 0.25 * wave(i * 1.7, traits.wildness));
      top -= 2 * tall;
      const at = x + radius * 0.3 * wave(i * 1.2, traits.tilt);
      return `<ellipse cx="${n(at)}" cy="${n(top + tall)}" rx="${n(wide)}" ry="${n(tall)}" ${fill(paints[(i + 9 - count) % 3])}/>`;
    });
    return stones.join("");
  },
} satisfies Record<string, Emblem>;
