import type { View } from "./viewport";

export interface Flight {
  milliseconds: number;
  /** The view after a part of the way, 0–1. */
  at: (part: number) => View;
}

/** How much zooming out a way is worth. */
const RHO = Math.SQRT2;
const MS_PER_LENGTH = 420;
const LONGEST_MS = 2200;

/**
 * A way between two views that is felt to be as fast all along: it zooms out, over and in again (van Wijk & Nuij 2003,
 * "Smooth and efficient zooming and panning", equations 9–11). Widths are 1 / zoom.
 */
export function flight(from: View, to: View): Flight {
  const [w0, w1] = [1 / from.zoom, 1 / to.zoom];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const u1 = Math.hypot(dx, dy);
  const { length, along } = u1 < 1e-6 * Math.min(w0, w1) ? zoomOnly(w0, w1) : zoomAndPan(w0, w1, u1);
  const at = (part: number): View => {
    if (part >= 1) return to;
    const { u, w } = along(part * length);
    return { x: from.x + dx * u, y: from.y + dy * u, zoom: 1 / w };
  };
  return { milliseconds: Math.min(LONGEST_MS, length * MS_PER_LENGTH), at };
}

function zoomOnly(w0: number, w1: number) {
  const turn = Math.log(w1 / w0);
  return {
    length: Math.abs(turn) / RHO,
    along: (s: number) => ({ u: 0, w: w0 * Math.exp(Math.sign(turn) * RHO * s) }),
  };
}

function zoomAndPan(w0: number, w1: number, u1: number) {
  const b = (w: number, sign: number) => (w1 * w1 - w0 * w0 + sign * RHO ** 4 * u1 * u1) / (2 * w * RHO * RHO * u1);
  const r0 = -Math.asinh(b(w0, 1));
  const r1 = -Math.asinh(b(w1, -1));
  return {
    length: (r1 - r0) / RHO,
    along: (s: number) => {
      const r = RHO * s + r0;
      const u = (w0 / (RHO * RHO)) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
      return { u: u / u1, w: (w0 * Math.cosh(r0)) / Math.cosh(r) };
    },
  };
}
