import { expect, test } from "vitest";
import { tagStrength, tagStrengths } from "./film-tags";
import { createStore, type Store } from "./store";
import { storeOf } from "./store.fixture";
import { filmsOfTag, findTags, mostUsedTags, tagDetails } from "./tags";

const { model } = storeOf([
  { movieId: 1, title: "A", count: 30, tags: [1] },
  { movieId: 2, title: "B", count: 20, confidence: 0.5 },
  { movieId: 3, title: "C", count: 15 },
  { movieId: 4, title: "D", count: 9, tags: [1, 0] },
  { movieId: 5, title: "E", count: 5, tags: [0], confidence: 0.5 },
  { movieId: 6, title: "F", count: 0, unknownTo: ["content"], confidence: 0 },
]);

/** Along the first two of content's directions; of "Paris" there is no vector. */
const place = (x: number, y: number) => [x, y, 0, 0, 0];
const films = [place(0, 1), place(0, 1), place(0.6, 0.8), place(1, 0), place(0, -1), place(0, 0)];
const withTags = (change: Partial<typeof model> = {}): Store =>
  createStore({
    ...model,
    contentEmbeddings: { rows: 6, columns: 5, data: Float32Array.from(films.flat()) },
    vectorTags: Uint32Array.of(0, 1),
    tagVectors: { rows: 2, columns: 5, data: Float32Array.from([...place(1, 1), ...place(0, 1)]) },
    tagMeans: Float32Array.of(0.1, 0),
    tagScales: Float32Array.of(2, 1),
    ...change,
  });
const store = withTags();

test("a tag's films by strength: what they show, else the mean and what their content says, as far as it is trusted", () => {
  // "robots" is shown by A and D; content says 1 of B, trusted by half, and 0.8 of C.
  expect(filmsOfTag(store, 1)).toEqual([0, 3, 2, 1]);
  const details = tagDetails(store, "robots", 10);
  expect(details?.movies.map(({ title, relevance, estimated }) => [title, relevance, estimated])).toEqual([
    ["A", 0.875, false],
    ["C", 0.8, false],
    ["B", 0.5, true],
  ]);
  expect(details).toMatchObject({ fitting: 4, rated: 3, films: 2 });
});

test("the mean counts, and the scale", () => {
  // 0.1 + (0.6 + 0.8) / 2 of C; 0.1 + 1 / 2 of A, the half of that of B.
  expect(filmsOfTag(store, 0)).toEqual([3, 4, 2, 0, 1]);
  expect(tagDetails(store, "space", 1)?.movies[0]).toMatchObject({ title: "C", relevance: 0.8 });
});

test("one film's strength is that among all films'", () => {
  for (const tag of [0, 1, 2]) {
    const strengths = model.movies.map((_, item) => tagStrength(store, tag, item));
    expect(strengths).toEqual(Array.from(tagStrengths(store, tag)));
  }
});

test("where people gave the tags, strength is told in people, and what they did not give is estimated", () => {
  const given = withTags({
    manifest: { ...model.manifest, tagSource: "applications" },
    tagScales: Float32Array.of(0.25, 0.5),
  });
  const [first, second] = tagDetails(given, "robots", 10)?.movies ?? [];
  expect(first).toMatchObject({ title: "A", relevance: 1, estimated: false });
  expect(second).toMatchObject({ title: "C", relevance: 1, estimated: true });
});

test("a tag that people gave a film counts beside its best ones", () => {
  const given = withTags({
    furtherTags: {
      rows: 6,
      columns: 3,
      indptr: Uint32Array.of(0, 0, 0, 0, 0, 1, 2),
      indices: Uint32Array.of(1, 1),
      values: Float32Array.of(0.5, 0.75),
    },
  });
  expect(filmsOfTag(given, 1)).toEqual([0, 3, 2, 5, 1, 4]);
  expect(tagDetails(given, "robots", 10)).toMatchObject({ fitting: 6, films: 4 });
  expect([4, 5].map((item) => tagStrength(given, 1, item))).toEqual([0.5, 0.75]);
  expect([4, 5].map((item) => tagStrengths(given, 1)[item])).toEqual([0.5, 0.75]);
});

test("a tag without a vector has the films that show it, however few rated them, and no tags near it", () => {
  const own = createStore({ ...store.model, vectorTags: Uint32Array.of(1) });
  expect(tagDetails(own, "space", 10)).toMatchObject({ fitting: 2, near: [], movies: [{ title: "D" }] });
});

test("tags near one are those of vectors in its direction", () => {
  const many = createStore({
    ...store.model,
    topTags: { rows: 6, columns: 3, data: Uint32Array.from(films.flatMap(() => [0, 1, 2])) },
    topTagWeights: new Float32Array(18).fill(0.5),
  });
  const [near, ...more] = tagDetails(many, "space", 1)?.near ?? [];
  expect(near).toMatchObject({ tag: "robots", slug: "robots", films: 6 });
  expect(near.similarity).toBeCloseTo(Math.SQRT1_2, 4);
  expect(more).toEqual([]);
});

test("tags by use and by words; one that no film has is not there", () => {
  expect(mostUsedTags(store, 9)).toEqual([
    { tag: "robots", slug: "robots", films: 2 },
    { tag: "space", slug: "space", films: 2 },
  ]);
  expect(findTags(store, "ROB", 5).map(({ tag }) => tag)).toEqual(["robots"]);
  expect(tagDetails(store, "Robots!", 1)?.slug).toBe("robots");
  expect(tagDetails(store, "paris", 1)).toBeUndefined();
});
