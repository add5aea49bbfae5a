import fc from "fast-check";
import { expect, test } from "vitest";
import { fitTerms, type TaggedItem, tagWeights, termRows } from "./tag-features";

const tagged = (tagCounts: [number, number][], genres: string[] = []): TaggedItem => ({
  tagCounts: new Map(tagCounts),
  genres,
});

function fitTagFeatures(items: readonly TaggedItem[], tagCount: number) {
  const terms = fitTerms(items, tagCount);
  return { features: termRows(terms, items), tagWeights: tagWeights(terms, items) };
}

/** Each row's columns and values. */
function rowsOf({ features: { rows, indptr, indices, values } }: ReturnType<typeof fitTagFeatures>) {
  return Array.from({ length: rows }, (_, i) => ({
    columns: Array.from(indices.subarray(indptr[i], indptr[i + 1])),
    values: Array.from(values.subarray(indptr[i], indptr[i + 1])),
  }));
}

test("TF-IDF by hand", () => {
  // Tags 0, 1, 2 are on 2, 3 and 1 of four films; Drama is on 2. Columns: tag 0, tag 1, Drama.
  const fitted = fitTagFeatures(
    [
      tagged(
        [
          [0, 3],
          [1, 1],
        ],
        ["Drama"],
      ),
      tagged([
        [1, 2],
        [0, 1],
      ]),
      tagged(
        [
          [1, 1],
          [2, 5],
        ],
        ["Drama"],
      ),
      tagged([]),
    ],
    3,
  );
  const idf = (films: number) => 1 + Math.log(5 / (1 + films));
  const expected = [
    { columns: [0, 1, 2], values: [(1 + Math.log(3)) * idf(2), idf(3), idf(2)] },
    { columns: [0, 1], values: [idf(2), (1 + Math.log(2)) * idf(3)] },
    { columns: [1, 2], values: [idf(3), idf(2)] },
    { columns: [], values: [] },
  ];
  expect(fitted.features.columns).toBe(3);
  rowsOf(fitted).forEach(({ columns, values }, i) => {
    expect(columns).toEqual(expected[i].columns);
    values.forEach((value, p) => {
      expect(value).toBeCloseTo(expected[i].values[p], 6);
    });
  });
});

test("a tag on one film only is left out of the features and keeps its weight on the film", () => {
  const { features, tagWeights } = fitTagFeatures(
    [
      tagged([
        [0, 2],
        [1, 1],
      ]),
      tagged([[0, 1]]),
    ],
    2,
  );
  expect(features.columns).toBe(1);
  expect(tagWeights[0].get(1)).toBeCloseTo(1 + Math.log(3 / 2), 12);
  expect(tagWeights[0].get(0)).toBeCloseTo(1 + Math.log(2), 12);
});

test("a film that shares nothing has an empty row", () => {
  const rows = rowsOf(fitTagFeatures([tagged([[0, 1]]), tagged([], ["War"]), tagged([[1, 1]]), tagged([[1, 4]])], 2));
  expect(rows.map(({ columns }) => columns)).toEqual([[], [], [0], [0]]);
});

test("a lone film keeps what it has", () => {
  const { features } = fitTagFeatures([tagged([[0, 1]], ["War"])], 1);
  expect(features).toMatchObject({ rows: 1, columns: 2 });
});

test("no films, no rows", () => {
  const { features, tagWeights } = fitTagFeatures([], 3);
  expect(features.indptr).toEqual(Uint32Array.of(0));
  expect(tagWeights).toEqual([]);
});

test("a genre is no tag of the same number", () => {
  const { tagWeights, features } = fitTagFeatures([tagged([[0, 1]], ["Drama"]), tagged([[0, 1]], ["Drama"])], 1);
  expect(features.columns).toBe(2);
  expect(tagWeights.map((weights) => [...weights.keys()])).toEqual([[0], [0]]);
});

test("rows hold positive weights, their columns rising", () => {
  const counts = fc.uniqueArray(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 50 })), { selector: ([tag]) => tag });
  const genres = fc.subarray(["Drama", "War", "Western"]);
  const items = fc.array(
    fc.tuple(counts, genres).map(([tags, names]) => tagged(tags, names)),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(items, (films) => {
      const fitted = fitTagFeatures(films, 8);
      for (const { columns, values } of rowsOf(fitted)) {
        for (const value of values) expect(value).toBeGreaterThan(0);
        expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
        for (const column of columns) expect(column).toBeLessThan(fitted.features.columns);
      }
    }),
  );
});

test("other films are described in the same terms, what they alone have is left out", () => {
  const terms = fitTerms([tagged([[0, 1]], ["Drama"]), tagged([[0, 1]], ["Drama"])], 2);
  const { rows, columns, indices } = termRows(terms, [tagged([[1, 4]], ["War"]), tagged([[0, 2]], ["Drama", "War"])]);
  expect([rows, columns]).toEqual([2, 2]);
  expect(indices).toEqual(Uint32Array.of(0, 1));
});
