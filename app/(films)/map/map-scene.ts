import type { FilmFacts } from "./film-facts";
import { flight } from "./flight";
import type { Coloring } from "./genre-families";
import type { MapData } from "./map-data";
import { paintLabels, pointsInView } from "./paint-labels";
import { openPainter, type Painter, type Palette } from "./painter";
import { PointGrid } from "./point-grid";
import { type PageColors, readPageColors, readPalette } from "./read-colors";
import { type Region, showsTitles } from "./regions";
import { clampView, type Frame, type Point, scaleOf, toMap, type View } from "./viewport";

/** How far from a point, in CSS pixels, it can be hit. */
const REACH = 14;
const SETTLED_MS = 180;
/** From such a time for a picture on, one is drawn at less resolution while it moves. */
const SLOW_MS = 12;
/** Neighborhoods whose titles are fetched for one view. */
const MOST_LOADED = 12;

/** What is drawn, and how it moves: no React in here, as it changes with every picture. */
export class MapScene {
  frame: Frame = { width: 0, height: 0, mapHeight: 1 };
  chosen?: number;
  hovered?: number;
  regions: readonly Region[] = [];
  map?: MapData;
  facts?: FilmFacts;
  onSettle: (view: View) => void = () => {};
  readonly painter: Painter;
  private madeGrid?: PointGrid;
  private palette: Palette = { background: [128, 128, 128], points: [] };
  private colors: PageColors = { ink: "gray", muted: "gray", card: "gray", accent: "gray" };
  private coloring?: Coloring;
  private request = 0;
  /** Whether the points on the screen are not those that would be drawn now. */
  private pointsChanged = true;
  private motion = 0;
  private goal?: View;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private lastPaintMs = 0;

  constructor(
    private readonly root: HTMLElement,
    points: HTMLCanvasElement,
    private readonly labels: HTMLCanvasElement,
    public view: View,
  ) {
    this.painter = openPainter(points, () => this.draw());
    root.dataset.painter = this.painter.kind;
  }

  /** Takes films, or the first of them that have come. */
  load(map: MapData): void {
    this.map = map;
    this.madeGrid = undefined;
    this.recolor();
  }

  /** Made when it is first asked for: to draw all points takes none. */
  private get grid(): PointGrid | undefined {
    if (this.map) this.madeGrid ??= new PointGrid(this.map.positions);
    return this.madeGrid;
  }

  color(coloring: Coloring): void {
    this.coloring = coloring;
    this.recolor();
  }

  /** Reads the page's colors again and draws with them. */
  recolor(): void {
    const { coloring, map } = this;
    if (!coloring) return;
    this.palette = readPalette(this.root, coloring.variables);
    this.colors = readPageColors(this.root);
    if (map) {
      const colors = new Uint8Array(map.count);
      for (let i = 0; i < map.count; i++) colors[i] = coloring.colorOf(map.genres[i], map.years[i]);
      this.painter.load(map, colors);
    }
    this.draw();
  }

  resize(frame: Frame): void {
    this.frame = frame;
    this.draw();
  }

  /** Ends any flight. */
  moveTo(view: View): void {
    cancelAnimationFrame(this.motion);
    this.goal = undefined;
    this.show(view);
  }

  /** Where a flight ends, else what is seen. */
  get heading(): View {
    return this.goal ?? this.view;
  }

  flyTo(target: View): void {
    cancelAnimationFrame(this.motion);
    const to = clampView(target);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.moveTo(to);
      return;
    }
    const { milliseconds, at } = flight(this.view, to);
    this.goal = to;
    const start = performance.now();
    const step = () => {
      const part = milliseconds > 0 ? (performance.now() - start) / milliseconds : 1;
      this.show(at(Math.min(1, part)));
      if (part < 1) this.motion = requestAnimationFrame(step);
      else this.goal = undefined;
    };
    step();
  }

  private show(view: View): void {
    this.view = clampView(view);
    this.draw();
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settling = undefined;
      this.draw();
      this.loadTitles();
      this.onSettle(this.view);
    }, SETTLED_MS);
  }

  /** The film at a place of the screen, so many pixels from it at most. */
  filmAt(at: Point, reach = REACH): number | undefined {
    const { x, y } = toMap(this.view, this.frame, at);
    return this.grid?.nearest(x, y, reach / scaleOf(this.view, this.frame));
  }

  /** Titles of films that are seen from near by. */
  loadTitles(): void {
    const { map, facts, regions, view, frame } = this;
    if (!map || !facts || !showsTitles(regions, view, frame)) return;
    const seen = new Set<number>();
    for (const point of pointsInView(view, frame, this.grid)) {
      if (seen.size < MOST_LOADED) seen.add(map.regions[point]);
    }
    for (const region of seen) {
      facts.load(region).then(
        () => this.drawLabels(),
        () => {},
      );
    }
  }

  /** Draws points and names before the next picture, however often it is asked. */
  draw(): void {
    this.pointsChanged = true;
    this.drawLabels();
  }

  /** Draws names and rings alone, over the points that are there. */
  drawLabels(): void {
    if (this.request) return;
    this.request = requestAnimationFrame(() => {
      this.request = 0;
      this.paint();
    });
  }

  private paint(): void {
    const { view, frame, palette, colors, painter } = this;
    if (!this.map || frame.width === 0 || palette.points.length === 0) return;
    const ratio = Math.min(2, devicePixelRatio || 1);
    if (this.pointsChanged) {
      const coarse = this.settling !== undefined && painter.kind === "pixels" && this.lastPaintMs > SLOW_MS;
      const start = performance.now();
      painter.paint(view, frame, coarse ? Math.min(1, ratio / 2) : ratio, palette);
      if (!coarse) this.lastPaintMs = performance.now() - start;
      this.pointsChanged = false;
      // Names move with the points; of a map at rest they may come with the next picture, so that neither keeps the page waiting.
      if (this.settling === undefined) {
        this.drawLabels();
        return;
      }
    }
    const style = getComputedStyle(this.root);
    const fonts = { display: style.getPropertyValue("--font-display") || "serif", sans: style.fontFamily };
    const { map, facts, regions, chosen, hovered } = this;
    const grid = () => this.grid;
    paintLabels(this.labels, { view, frame, ratio, map, grid, facts, regions, chosen, hovered, colors, fonts });
  }

  dispose(): void {
    cancelAnimationFrame(this.request);
    cancelAnimationFrame(this.motion);
    clearTimeout(this.settling);
  }
}
