import type { Palette } from "./palette";
import type { Traits } from "./traits";

/** What is drawn on: its size, where the light stands and how large it is, the inks, and what varies. */
export interface Sheet {
  width: number;
  height: number;
  x: number;
  y: number;
  radius: number;
  /** Where the ground begins. */
  horizon: number;
  inks: Palette;
  traits: Traits;
}

export function circle(x: number, y: number, radius: number, paint: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${paint}/>`;
}

export function path(data: string, paint: string): string {
  return `<path d="${data}" ${paint}/>`;
}

export function polygon(points: [number, number][], paint: string): string {
  return path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join(" ")}Z`, paint);
}

export const fill = (ink: string) => `fill="${ink}"`;

export function stroke(ink: string, width: number): string {
  return `fill="none" stroke="${ink}" stroke-width="${n(width)}"`;
}

/** A whole number, as SVG has it. */
export function n(value: number): string {
  return String(Math.round(value));
}

/** Whole numbers from 0 on. */
export function range(count: number): number[] {
  return Array.from({ length: Math.round(count) }, (_, i) => i);
}

/** Turns what is drawn so by degrees about the light. */
export function turned(degrees: number, { x, y }: Sheet): string {
  return `transform="rotate(${n(degrees)} ${n(x)} ${n(y)})"`;
}

/** A point so far from the light, at an angle in radians. */
export function around({ x, y }: Sheet, far: number, angle: number): [number, number] {
  return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
}

/** A number from -1 to 1 for each place, uneven but moving smoothly with phase. */
export function wave(place: number, phase: number): number {
  return 0.6 * Math.sin(place * 2.4 + phase * 6.28) + 0.4 * Math.sin(place * 5.1 + phase * 12.57 + 1);
}

export function between(least: number, most: number, share: number): number {
  return least + (most - least) * share;
}
