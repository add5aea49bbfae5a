import type { FilmFacts } from "./film-facts";
import type { MapData } from "./map-data";
import { type Box, placeLabels } from "./place-labels";
import type { PointGrid } from "./point-grid";
import { growthAt, radiusOf } from "./point-radius";
import type { PageColors } from "./read-colors";
import { levelShown, type Region, showsTitles } from "./regions";
import { type Frame, type Point, toMap, toScreen, type View } from "./viewport";

/** All that labels tell of. */
export interface Labeled {
  view: View;
  frame: Frame;
  ratio: number;
  map?: MapData;
  grid: () => PointGrid | undefined;
  facts?: FilmFacts;
  regions: readonly Region[];
  /** Points with a ring around them: the one whose card is open, the one under the pointer. */
  chosen?: number;
  hovered?: number;
  colors: PageColors;
  fonts: { display: string; sans: string };
}

interface Label extends Box {
  text: string;
  font: string;
  color: string;
}

const REGION_SIZES = [25, 21, 18];
const MOST_REGIONS = 40;
const TITLE_SIZE = 13;
const MOST_TITLES = 40;
const HALO = 4;
/** From a point's edge to its title, in pixels, and to the ring around it. */
const GAP = 4;
const RING = 5;

/** Draws names of neighborhoods, titles of films and rings over the points; no two texts touch. */
export function paintLabels(canvas: HTMLCanvasElement, labeled: Labeled): void {
  const { frame, ratio, colors } = labeled;
  const context = canvas.getContext("2d");
  if (!context) return;
  const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  drawRings(context, labeled);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = colors.card;
  const { chosen, hovered } = labeled;
  const others = showsTitles(labeled.regions, labeled.view, frame)
    ? pointsInView(labeled.view, frame, labeled.grid()).slice(0, 3 * MOST_TITLES)
    : [];
  const labels = [
    ...titleLabels(context, labeled, chosen === undefined ? [] : [chosen], colors.ink, GAP + RING),
    ...regionLabels(context, labeled),
    // What the pointer is over has its name in a box of its own.
    ...titleLabels(
      context,
      labeled,
      others.filter((point) => point !== chosen && point !== hovered),
      colors.muted,
    ),
  ];
  for (const { text, font, color, left, top, height: tall } of placeLabels(labels, frame, MOST_REGIONS + MOST_TITLES)) {
    context.font = font;
    context.strokeText(text, left, top + tall / 2);
    context.fillStyle = color;
    context.fillText(text, left, top + tall / 2);
  }
}

function regionLabels(context: CanvasRenderingContext2D, { regions, view, frame, colors, fonts }: Labeled): Label[] {
  const level = levelShown(regions, view, frame);
  const size = REGION_SIZES[Math.min(level, REGION_SIZES.length - 1)];
  const font = `${size}px ${fonts.display}`;
  context.font = font;
  return regions
    .filter((region) => region.level === level)
    .map((region) => ({ region, at: toScreen(view, frame, region) }))
    .filter(({ at }) => at.x > 0 && at.y > 0 && at.x < frame.width && at.y < frame.height)
    .map(({ region, at }) => {
      const text = region.name;
      const width = context.measureText(text).width;
      return { text, font, color: colors.ink, left: at.x - width / 2, top: at.y - size / 2, width, height: size };
    });
}

/** Titles of these points, beside them. */
function titleLabels(
  context: CanvasRenderingContext2D,
  labeled: Labeled,
  points: readonly number[],
  color: string,
  gap = GAP,
): Label[] {
  const { map, facts, view, frame, fonts } = labeled;
  if (!map || !facts) return [];
  const font = `${TITLE_SIZE}px ${fonts.sans}`;
  context.font = font;
  return points.flatMap((point) => {
    const text = facts.get(point)?.title;
    if (!text) return [];
    const at = screenOf(labeled, map, point);
    const left = at.x + radiusOf(map.sizes[point], growthAt(view, frame, map.count)) + gap;
    return [{ text, font, color, left, top: at.y - 8, width: context.measureText(text).width, height: 16 }];
  });
}

/** Points that are seen, the best known first. */
export function pointsInView(view: View, frame: Frame, grid: PointGrid | undefined): number[] {
  const { x: left, y: top } = toMap(view, frame, { x: 0, y: 0 });
  const { x: right, y: bottom } = toMap(view, frame, { x: frame.width, y: frame.height });
  return grid?.within(left, top, right, bottom).sort((a, b) => a - b) ?? [];
}

function drawRings(context: CanvasRenderingContext2D, labeled: Labeled): void {
  const { map, chosen, hovered, view, frame, colors } = labeled;
  if (!map) return;
  for (const point of [hovered, chosen]) {
    if (point === undefined) continue;
    const at = screenOf(labeled, map, point);
    for (const [color, width] of [
      [colors.card, 5],
      [colors.accent, 2.5],
    ] as const) {
      context.beginPath();
      context.arc(at.x, at.y, radiusOf(map.sizes[point], growthAt(view, frame, map.count)) + RING - 1, 0, 2 * Math.PI);
      context.strokeStyle = color;
      context.lineWidth = width;
      context.stroke();
    }
  }
}

export function screenOf({ view, frame }: { view: View; frame: Frame }, { positions }: MapData, point: number): Point {
  return toScreen(view, frame, { x: positions[2 * point] / 65535, y: positions[2 * point + 1] / 65535 });
}
