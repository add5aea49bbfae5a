import fc from "fast-check";
import { expect, test } from "vitest";
import { drawPoster, type PosterFilm, SHAPES, type Shape } from "./poster";

const GENRES = [
  ...["Action", "Adventure", "Animation", "Children", "Comedy", "Crime", "Documentary", "Drama", "Fantasy"],
  ...["Film-Noir", "Horror", "IMAX", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western"],
];
const RANK = 12;

const films: fc.Arbitrary<PosterFilm> = fc.record({
  movieId: fc.nat(0xffffffff),
  genres: fc.uniqueArray(fc.constantFrom(...GENRES, "Giallo"), { maxLength: 6 }),
  year: fc.option(fc.integer({ min: 1870, max: 2150 }), { nil: undefined }),
  embedding: fc.oneof(
    fc.constant(new Array<number>(RANK).fill(0)),
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: RANK, maxLength: RANK }),
  ),
});
const shapes = fc.constantFrom(...(Object.keys(SHAPES) as Shape[]));

/** Elements in order, checked to be nested and closed; attributes quoted, each once. */
function elementsOf(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  let rest = svg;
  while (rest !== "") {
    const [tag, close, name, attributes, empty] = /^<(\/?)([a-zA-Z]+)((?: [\w-]+="[^"<&]*")*)(\/?)>/.exec(rest) ?? [];
    if (tag === undefined) throw new Error(`not well-formed at ${rest.slice(0, 60)}`);
    if (close) expect(open.pop()).toBe(name);
    else names.push(name);
    if (!close && !empty) open.push(name);
    const keys = Array.from(attributes.matchAll(/ ([\w-]+)=/g), ([, key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    rest = rest.slice(tag.length);
  }
  expect(open).toEqual([]);
  return names;
}

test("any film has a small, well-formed poster of plain numbers, whatever is unknown of it", () => {
  fc.assert(
    fc.property(films, shapes, (film, shape) => {
      const svg = drawPoster(film, shape);
      expect(elementsOf(svg)[0]).toBe("svg");
      expect(svg.replace(/#[0-9a-f]{6}/g, "")).not.toMatch(/NaN|Infinity|undefined|\de[-+]?\d/);
      expect(svg).not.toMatch(/<text|<script|<image|href/);
      expect(svg.length).toBeLessThan(shape === "portrait" ? 2500 : 4000);
    }),
    { numRuns: 1500 },
  );
});

test("what it paints with is defined in it", () => {
  fc.assert(
    fc.property(films, shapes, (film, shape) => {
      const svg = drawPoster(film, shape);
      const used = new Set(Array.from(svg.matchAll(/url\(#(\w)\)/g), ([, id]) => id));
      const defined = new Set(Array.from(svg.matchAll(/ id="(\w)"/g), ([, id]) => id));
      expect(defined).toEqual(used);
    }),
  );
});

test("a film's poster is the same every time, whatever the order of its genres", () => {
  fc.assert(
    fc.property(films, (film) => {
      const again = { ...film, genres: film.genres.toReversed(), embedding: Float64Array.from(film.embedding) };
      expect(drawPoster(again)).toBe(drawPoster(film));
    }),
  );
});

test("films of one genre and decade have posters of their own", () => {
  const look = (movieId: number) => drawPoster({ movieId, genres: ["Drama"], year: 1994, embedding: [] });
  expect(new Set(Array.from({ length: 200 }, (_, movieId) => look(movieId))).size).toBe(200);
});

test("every genre and every decade looks different", () => {
  const film = { movieId: 7, embedding: [0, 0.6, 0.8] };
  const byGenre = GENRES.map((genre) => drawPoster({ ...film, genres: [genre], year: 1994 }));
  expect(new Set(byGenre).size).toBe(GENRES.length);
  const years = [undefined, ...Array.from({ length: 12 }, (_, decade) => 1915 + 10 * decade)];
  const byDecade = years.map((year) => drawPoster({ ...film, genres: ["Western"], year }));
  expect(new Set(byDecade).size).toBe(years.length);
});
