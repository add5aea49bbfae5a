import { fill, n, path, range, type Sheet, wave } from "./sheet";

/** What the paper is covered with first. */
export const SKIES = {
  gradient: (sheet: Sheet) => whole(sheet, "url(#s)"),

  flat: (sheet: Sheet) => whole(sheet, sheet.inks.skyTop),

  /** Lighter around the light. */
  halo: (sheet: Sheet) => whole(sheet, "url(#h)"),

  /** Two papers, the upper torn off. */
  torn: (sheet: Sheet) => {
    const { width, height, inks, traits } = sheet;
    const edge = range(7).map((i) => {
      const x = (width * i) / 6;
      return `L${n(x)} ${n(height * (0.4 + 0.5 * (traits.tilt - 0.5) * (i / 6 - 0.5) + 0.045 * wave(i * 2, traits.phase)))}`;
    });
    return whole(sheet, inks.skyTop) + path(`M0 ${height}${edge.join("")}V${height}Z`, fill(inks.skyLow));
  },

  bands: (sheet: Sheet) =>
    whole(sheet, sheet.inks.skyTop) +
    [0.2, 0.4]
      .map((share) =>
        path(
          `M0 ${n(sheet.horizon * (0.35 + share))}H${sheet.width}V${sheet.height}H0Z`,
          `${fill(sheet.inks.skyLow)} fill-opacity=".5"`,
        ),
      )
      .join(""),
} satisfies Record<string, (sheet: Sheet) => string>;

export type SkyName = keyof typeof SKIES;

function whole({ width, height }: Sheet, ink: string): string {
  return path(`M0 0H${width}V${height}H0Z`, fill(ink));
}
