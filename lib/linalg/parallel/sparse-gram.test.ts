import fc from "fast-check";
import { expect, test } from "vitest";
import { gram } from "@/lib/linalg/matrix";
import { RUNS, testPools } from "./pools.fixture";
import { ratingsLike, toDense } from "./ratings.fixture";
import { sparseGram } from "./sparse-gram";
import { squareBlock } from "./symmetric-inverse";

const { inDirtyMemory } = testPools(2);

test("is XᵀX, of any number of columns", async () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 50 }),
    seed: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(sizes, ({ rows, columns, seed }) =>
      inDirtyMemory(async (pool) => {
        const X = ratingsLike(rows, columns, seed);
        const G = squareBlock(pool, columns);
        await sparseGram(pool, X, G);
        const expected = gram(toDense(X));
        for (let i = 0; i < columns; i++) {
          for (let j = 0; j < columns; j++) {
            // Halves: sums of their products are exact in 32 bits.
            expect(G.data[i * G.stride + j]).toBe(expected.data[i * columns + j]);
          }
        }
      }),
    ),
    RUNS,
  );
});
