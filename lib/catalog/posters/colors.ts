/** A color in OKLCH: lightness 0–1, chroma 0–0.4, hue in degrees. */
export type Color = readonly [lightness: number, chroma: number, hue: number];

/** The color as sRGB, "#rrggbb", with as much of its chroma as a screen shows (Ottosson 2020, "A perceptual color space"). */
export function toHex([lightness, chroma, hue]: Color): string {
  let inside = chroma;
  let rgb = toLinear(lightness, inside, hue);
  while (inside > 0.004 && rgb.some((v) => v < -0.0005 || v > 1.0005)) {
    inside -= 0.004;
    rgb = toLinear(lightness, inside, hue);
  }
  return `#${rgb.map((v) => byteOf(v).toString(16).padStart(2, "0")).join("")}`;
}

export function mix(a: Color, b: Color, share: number): Color {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, hueBetween(a[2], b[2], share)];
}

/** Between two hues, along the shorter way round. */
export function hueBetween(a: number, b: number, share: number): number {
  const way = ((((b - a) % 360) + 540) % 360) - 180;
  return (a + way * share + 360) % 360;
}

function toLinear(lightness: number, chroma: number, hue: number): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function byteOf(linear: number): number {
  const v = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
}
