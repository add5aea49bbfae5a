import { between, fill, n, path, range, type Sheet, wave } from "./sheet";

/** What the lower part is: dark, three layers deep, so that a title stands well on it. The second genre says which. */
export const GROUNDS = {
  tides: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const half = sheet.width / between(1.2, 3.5, sheet.traits.count);
      const rise = sheet.height * between(0.02, 0.07, sheet.traits.wildness) * (i % 2 ? -1 : 1);
      const start = -half * 2 * ((sheet.traits.phase + i * 0.3) % 1);
      const beats = Math.ceil((sheet.width - start) / half);
      return `M${n(start)} ${n(top)}q${n(half / 2)} ${n(-rise)} ${n(half)} 0${`t${n(half)} 0`.repeat(beats)}V${sheet.height}H0Z`;
    }),

  ridges: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const peaks = Math.round(between(3, 6, sheet.traits.count) * stretch(sheet)) + i;
      return edge(
        sheet,
        peaks * 2,
        (j) =>
          top -
          sheet.height *
            between(0.08, 0.2, sheet.traits.wildness) *
            (j % 2 ? 0.9 + 0.5 * wave(j + i * 2, sheet.traits.phase) : 0),
      );
    }),

  mesas: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const count = Math.round(between(2, 4, sheet.traits.count) * stretch(sheet));
      const step = sheet.width / count;
      const parts = range(count + 1).map((j) => {
        const tall = sheet.height * Math.max(0.01, 0.1 + 0.13 * wave(j * 1.3 + i * 4, sheet.traits.phase));
        const x = step * (j - 0.5 * (i % 2));
        return `L${n(x)} ${n(top)}l${n(step * 0.1)}-${n(tall)}h${n(step * between(0.3, 0.5, sheet.traits.wildness))}l${n(step * 0.08)} ${n(tall)}`;
      });
      return `M${n(-step)} ${n(top)}${parts.join("")}H${sheet.width + 9}V${sheet.height}H0Z`;
    }),

  /** Towers under pointed roofs. */
  towers: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const count = Math.round(between(4, 7, sheet.traits.count) * stretch(sheet));
      const step = sheet.width / count;
      const towers = range(count + 1).map((j) => {
        const wide = step * between(0.2, 0.6, (wave(j * 1.1 + i, sheet.traits.wildness) + 1) / 2);
        const roof = sheet.height * between(0.05, 0.09, sheet.traits.count);
        const tall = sheet.height * Math.max(0, 0.06 + 0.15 * wave(j * 1.7 + i * 2, sheet.traits.phase));
        const x = step * (j - 0.5 * (i % 2)) - wide / 2;
        return `H${n(x)}v${n(-tall)}h${n(-wide * 0.12)}l${n(wide * 0.62)}${n(-roof - 1)} ${n(wide * 0.62)} ${n(roof)}h${n(-wide * 0.12)}V${n(top)}`;
      });
      return `M-99 ${n(top)}${towers.join("")}H${sheet.width + 99}V${sheet.height}H-99Z`;
    }),

  thorns: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const count = Math.round(between(9, 15, sheet.traits.count) * stretch(sheet));
      return edge(
        sheet,
        count * 2,
        (j) => top - sheet.height * (j % 2 ? 0.1 + 0.14 * Math.abs(wave(j + i, sheet.traits.phase)) : -0.06),
      );
    }),

  city: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const count = Math.round(between(5, 10, sheet.traits.count) * stretch(sheet)) + 2 * i;
      const step = sheet.width / count;
      const roofs = range(count).map(
        (j) => `V${n(top - sheet.height * (0.06 + 0.14 * wave(j * 1.9 + i * 3, sheet.traits.phase)))}h${n(step + 1)}`,
      );
      return `M0 ${n(top)}${roofs.join("")}V${sheet.height}H0Z`;
    }),

  rubble: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const count = Math.round(between(7, 12, sheet.traits.count) * stretch(sheet));
      return edge(sheet, count, (j) => top - sheet.height * 0.07 * wave(j * 2.1 + i * 5, sheet.traits.phase));
    }),

  /** Hills as round as scales. */
  scallops: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const half = sheet.width / (Math.round(between(2, 5, sheet.traits.count) * stretch(sheet)) * 2);
      const lift = half * between(0.7, 1.1, sheet.traits.wildness);
      const bumps = Math.ceil(sheet.width / half / 2) + 1;
      return `M${n(-half * (i % 2 ? 1 : sheet.traits.phase * 0.9))} ${n(top)}${`a${n(half)} ${n(lift)} 0 0 1 ${n(half * 2)} 0`.repeat(bumps)}V${sheet.height}H0Z`;
    }),

  strata: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const lean = sheet.height * 0.16 * (sheet.traits.tilt - 0.5) * (i === 1 ? -1 : 1);
      return `M0 ${n(top - lean)}L${sheet.width} ${n(top + lean)}V${sheet.height}H0Z`;
    }),

  /** Cut across, sharply. */
  blades: (sheet: Sheet) =>
    layers(sheet, (top, i) => {
      const at = sheet.width * between(0.15, 0.85, (sheet.traits.phase + i * 0.37) % 1);
      const rise = sheet.height * between(0.14, 0.3, sheet.traits.wildness);
      return `M0 ${n(top)}L${n(at)} ${n(top - rise)}L${n(at + sheet.width * 0.04)} ${n(top + rise * 0.2)}L${sheet.width} ${n(top - rise * 0.4)}V${sheet.height}H0Z`;
    }),

  /** A plain to the horizon, ruled in perspective. */
  plain: (sheet: Sheet) => {
    const { width, height, horizon, x, inks } = sheet;
    const deep = height - horizon;
    const rows = range(5).map((i) => `M0 ${n(horizon + deep * (0.06 + 0.9 * (i / 5) ** 1.8))}H${width}`);
    const columns = range(11).map(
      (i) => `M${n(x + (i - 5) * width * 0.06)} ${n(horizon)}L${n(x + (i - 5) * width * 0.42)} ${height}`,
    );
    return (
      path(`M0 ${n(horizon)}H${width}V${height}H0Z`, fill(inks.grounds[2])) +
      path([...rows, ...columns].join(""), `stroke="${inks.glow}" stroke-opacity=".55" stroke-width="2"`)
    );
  },
} satisfies Record<string, (sheet: Sheet) => string>;

export type GroundName = keyof typeof GROUNDS;

/** Wide sheets hold more of what stands side by side. */
function stretch({ width, height }: Sheet): number {
  return Math.max(1, width / height);
}

function layers({ height, horizon, inks }: Sheet, draw: (top: number, layer: number) => string): string {
  const deep = height - horizon;
  return inks.grounds.map((ink, i) => path(draw(horizon + deep * i * 0.27, i), fill(ink))).join("");
}

/** A line from left to right of so many equal steps, and all that is below it. */
function edge({ width, height }: Sheet, steps: number, top: (step: number) => number): string {
  const points = range(steps + 1).map((j) => `${n((width * j) / steps)} ${n(top(j))}`);
  return `M${points.join(" ")}V${height}H0Z`;
}
