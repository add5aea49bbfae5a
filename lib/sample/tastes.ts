import type { Matrix } from "@/lib/linalg/matrix";
import { normalGenerator, uniformGenerator } from "@/lib/linalg/random";
import { truncatedSvd } from "@/lib/linalg/truncated-svd";
import type { CatalogFilm } from "./film-list";

const CONTENT_AXES = 32;
const HIDDEN_AXES = 16;

/** How much of a film's place in taste is what its tags say, and how much is what nobody writes down. */
const CONTENT_SHARE = 0.62;

/**
 * Where each film lies in the space that tastes live in: films x axes, unit rows. Part is what the film is about
 * (leading left singular vectors of its tag relevance, centered); part is what tags do not say, drawn at random but
 * shared by films of one director, one language and decade, and films with the same leading actor. So who likes what
 * cannot be read off the tags alone, and has to be learned from ratings.
 */
export function placeFilms(films: readonly CatalogFilm[], tagRelevance: Matrix, seed: number): Matrix<Float64Array> {
  const rank = Math.min(CONTENT_AXES, films.length, tagRelevance.columns);
  const svd = truncatedSvd(center(tagRelevance), { rank, oversampling: 8, iterations: 4, seed });
  const columns = rank + HIDDEN_AXES;
  const places = { rows: films.length, columns, data: new Float64Array(films.length * columns) };
  films.forEach((film, i) => {
    const content = Float64Array.from({ length: rank }, (_, a) => svd.left.data[i * rank + a] * svd.singularValues[a]);
    const hidden = hiddenPlace(film, seed);
    const row = places.data.subarray(i * columns, (i + 1) * columns);
    row.set(scaled(content, Math.sqrt(CONTENT_SHARE)), 0);
    row.set(scaled(hidden, Math.sqrt(1 - CONTENT_SHARE)), rank);
  });
  return places;
}

/** A sum of random vectors, each the same wherever its name stands. */
function hiddenPlace({ title, year, language, directors, cast }: CatalogFilm, seed: number): Float64Array {
  const sources: [name: string, weight: number][] = [
    ...directors.map((name): [string, number] => [`director ${name}`, 1 / directors.length]),
    ...cast.slice(0, 2).map((name): [string, number] => [`actor ${name}`, 0.45]),
    [`${language} ${Math.floor(year / 10)}`, 0.7],
    [`film ${title} ${year}`, 0.35],
  ];
  const place = new Float64Array(HIDDEN_AXES);
  for (const [name, weight] of sources) {
    const normal = normalGenerator(hash(name) ^ seed);
    for (let a = 0; a < HIDDEN_AXES; a++) place[a] += weight * normal();
  }
  return place;
}

/** FNV-1a (Fowler, Noll & Vo), 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}

function center({ rows, columns, data }: Matrix): Matrix<Float64Array> {
  const means = new Float64Array(columns);
  for (let p = 0; p < data.length; p++) means[p % columns] += data[p] / rows;
  return { rows, columns, data: Float64Array.from(data, (value, p) => value - means[p % columns]) };
}

function scaled(vector: Float64Array, length: number): Float64Array {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => (value / norm) * length);
}

/** What a person likes, and how much it rules what they watch. */
export interface Person {
  /** A unit vector in the films' space. */
  taste: Float64Array;
  /** 0 for people of whim, who watch what is talked about; 1 for people of habit, who keep to their taste. */
  habit: number;
  /** How many films they rate. */
  ratings: number;
  /** Stars they give above others. */
  generosity: number;
  /** Stars by which their ratings of equal films differ. */
  moodiness: number;
  /** The year whose films are most theirs. */
  era: number;
  /** Seconds since 1970 between which they rate. */
  from: number;
  until: number;
}

const FIRST_YEAR = 2006;
const LAST_SECOND = Date.UTC(2025, 8, 30) / 1000;

/** Tastes that many share: people belong to one circle and lean toward a second. */
const CIRCLES = 48;

/**
 * People of a number of circles, the first of which are the largest. A circle's taste is that of three films; a
 * person's is their circle's, less of a second one's, and something of their own. Most are between habit and whim.
 */
export function drawPeople(count: number, films: readonly CatalogFilm[], places: Matrix, seed: number): Person[] {
  const uniform = uniformGenerator(seed);
  const normal = normalGenerator(seed + 1);
  const circles = Array.from({ length: CIRCLES }, () => drawCircle(films, places, uniform));
  const anyCircle = () => circles[Math.floor(CIRCLES * uniform() ** 1.6)];
  const first = Date.UTC(FIRST_YEAR, 0, 1) / 1000;
  return Array.from({ length: count }, () => {
    const [own, second] = [anyCircle(), anyCircle()];
    const taste = own.taste.map(
      (value, a) => value + 0.5 * second.taste[a] + (0.5 * normal()) / Math.sqrt(places.columns),
    );
    const from = first + Math.sqrt(uniform()) * (LAST_SECOND - first - 90 * 86400);
    const until = Math.min(LAST_SECOND, from + (0.1 + 5 * uniform() ** 2) * 365 * 86400);
    return {
      taste: scaled(taste, 1),
      habit: Math.min(1, Math.max(0, 0.65 + 0.22 * normal())),
      ratings: Math.round(Math.min(700, Math.max(20, Math.exp(4.05 + 0.75 * normal())))),
      generosity: 0.35 * normal(),
      moodiness: 0.45 + 0.35 * uniform(),
      era: own.era + 10 * normal(),
      from,
      until,
    };
  });
}

interface Circle {
  taste: Float64Array;
  era: number;
}

/** Three films, drawn with odds that rise with their fame, and the years they came from. */
function drawCircle(films: readonly CatalogFilm[], places: Matrix, uniform: () => number): Circle {
  const taste = new Float64Array(places.columns);
  let years = 0;
  for (let drawn = 0; drawn < 3; ) {
    const film = Math.floor(uniform() * films.length);
    if (uniform() * 100 > films[film].fame) continue;
    for (let a = 0; a < places.columns; a++) taste[a] += places.data[film * places.columns + a];
    years += films[film].year / 3;
    drawn++;
  }
  return { taste: scaled(taste, 1), era: years };
}
