import "server-only";
import { markedRows } from "@/lib/linalg/marked-rows";
import { knownYears } from "@/lib/models/controls/favor-recent";
import { FACETS, type Facet, findNamed } from "./film-index";
import { type OwnFilter, ownSteps } from "./own-filter";
import { perStore } from "./per-store";
import { Recent } from "./recent";
import type { Store } from "./store";

/** Which films may be recommended or browsed. */
export interface FilmFilters {
  /** Names that a film has to have, all of them, as the catalog writes them. */
  include: Record<Facet, string[]>;
  /** Names that it must not have. */
  exclude: Record<Facet, string[]>;
  /** Years, both ends included; a film whose year is not known fails either. */
  from?: number;
  to?: number;
  /** How many people rated it, at least. */
  ratings?: number;
  /** Its mean in stars, at least; a film that nobody rated has none. */
  mean?: number;
  /** What whoever asks said of films. */
  own?: OwnFilter;
}

export const NO_FILTERS: FilmFilters = {
  include: { genre: [], tag: [], person: [] },
  exclude: { genre: [], tag: [], person: [] },
};

export function isFiltered(filters: FilmFilters): boolean {
  return filterSteps(filters).length > 0;
}

/** One condition, and the filters without it. */
export interface FilterStep {
  /** "genre", "notTag", "from" …: its parameter. */
  parameter: string;
  /** As it stands in an address. */
  value: string;
  /** Unmarks the films that fail it. */
  apply: (store: Store, marks: Uint8Array) => void;
  without: FilmFilters;
}

/** Filters whose films are kept, a byte a film: lists, counts and what else is tuned go by the same ones. */
const KEPT = 32;
const recentOf = perStore(() => new Recent<string, Uint8Array>(KEPT));

/** Marks, one a film, not to be changed: 1 where it passes. */
export function passingFilms(store: Store, { own, ...filters }: FilmFilters): Uint8Array {
  const marks = recentOf(store).get(JSON.stringify(filters), () =>
    applied(filterSteps(filters), store, new Uint8Array(store.model.movies.length).fill(1)),
  );
  const steps = own ? ownSteps(own) : [];
  return steps.length > 0 ? applied(steps, store, marks.slice()) : marks;
}

function applied(steps: readonly Pick<FilterStep, "apply">[], store: Store, marks: Uint8Array): Uint8Array {
  for (const { apply } of steps) apply(store, marks);
  return marks;
}

/** How many films have a score above −Infinity. */
export function countScored(scores: Float32Array): number {
  let count = 0;
  for (let item = 0; item < scores.length; item++) if (scores[item] !== Number.NEGATIVE_INFINITY) count++;
  return count;
}

/** The scores of some films, one each. */
export function scoresAt(scores: Float32Array, items: Uint32Array): Float32Array {
  const result = new Float32Array(items.length);
  for (let p = 0; p < items.length; p++) result[p] = scores[items[p]];
  return result;
}

/** The scores of the films that are marked; −Infinity for the others. */
export function scoresOfMarked(scores: Float32Array, marks: Uint8Array): Float32Array {
  const items = itemsOfMarks(marks);
  const result = new Float32Array(scores.length).fill(Number.NEGATIVE_INFINITY);
  for (let p = 0; p < items.length; p++) result[items[p]] = scores[items[p]];
  return result;
}

const keptItems = new WeakMap<Uint8Array, Uint32Array>();

/** The films that are marked, kept with the marks. */
export function itemsOfMarks(marks: Uint8Array): Uint32Array {
  const items = keptItems.get(marks) ?? markedRows(marks);
  keptItems.set(marks, items);
  return items;
}

export function countPassing(store: Store, filters: FilmFilters): number {
  return passingFilms(store, filters).reduce((sum, mark) => sum + mark, 0);
}

/** The conditions that filters are made of. */
export function filterSteps(filters: FilmFilters): FilterStep[] {
  const { include, exclude, own } = filters;
  const names = FACETS.flatMap((facet) => [
    ...include[facet].map((name) => ({
      parameter: facet,
      value: name,
      apply: (store: Store, marks: Uint8Array) => keepNamed(store, facet, name, marks),
      without: { ...filters, include: { ...include, [facet]: include[facet].filter((other) => other !== name) } },
    })),
    ...exclude[facet].map((name) => ({
      parameter: `not${facet[0].toUpperCase()}${facet.slice(1)}`,
      value: name,
      apply: (store: Store, marks: Uint8Array) => dropNamed(store, facet, name, marks),
      without: { ...filters, exclude: { ...exclude, [facet]: exclude[facet].filter((other) => other !== name) } },
    })),
  ]);
  const bound = (parameter: "from" | "to" | "ratings" | "mean", columnOf: (store: Store) => ArrayLike<number>) => {
    const value = filters[parameter];
    if (value === undefined) return [];
    const apply = (store: Store, marks: Uint8Array) =>
      parameter === "to" ? keepAtMost(columnOf(store), value, marks) : keepAtLeast(columnOf(store), value, marks);
    return [{ parameter, value: String(value), apply, without: { ...filters, [parameter]: undefined } }];
  };
  return [
    ...names,
    ...bound("from", years),
    ...bound("to", years),
    ...bound("ratings", ({ model }) => model.ratingCounts),
    ...bound("mean", ({ model }) => model.ratingMeans),
    ...(own ? ownSteps(own) : []).map(({ kind, choice, apply }) => ({
      parameter: kind,
      value: choice,
      apply,
      without: { ...filters, own: own && { ...own, choices: { ...own.choices, [kind]: "show" as const } } },
    })),
  ];
}

/** One a film; NaN where it is not known. */
export const years = perStore(({ model }) => knownYears(model.movies.map(({ year }) => year)));

/** NaN is neither at least nor at most anything. */
function keepAtLeast(column: ArrayLike<number>, least: number, marks: Uint8Array): void {
  for (let item = 0; item < marks.length; item++) if (!(column[item] >= least)) marks[item] = 0;
}

function keepAtMost(column: ArrayLike<number>, most: number, marks: Uint8Array): void {
  for (let item = 0; item < marks.length; item++) if (!(column[item] <= most)) marks[item] = 0;
}

function keepNamed(store: Store, facet: Facet, name: string, marks: Uint8Array): void {
  const kept = new Uint8Array(marks.length);
  for (const item of itemsNamed(store, facet, name)) kept[item] = marks[item];
  marks.set(kept);
}

function dropNamed(store: Store, facet: Facet, name: string, marks: Uint8Array): void {
  for (const item of itemsNamed(store, facet, name)) marks[item] = 0;
}

function itemsNamed(store: Store, facet: Facet, name: string): readonly number[] {
  return findNamed(store, facet, name)?.items ?? [];
}
