import { expect, test } from "vitest";
import { distance, transpose } from "@/lib/linalg/matrices.fixture";
import { multiply } from "@/lib/linalg/matrix";
import { blockOf } from "./dense";
import { contentOf, normalFloats, sharedBlock } from "./float-matrices.fixture";
import { testPools } from "./pools.fixture";
import { rotateToPrincipalAxes } from "./principal-axes";

const { inDirtyMemory } = testPools(2);

test("products of rows stay, the columns are uncorrelated, and vary the less the later they stand", async () => {
  const X = normalFloats(300, 12, 4);
  // Columns of different spread, two of them together, all off the origin.
  for (let i = 0; i < 300; i++) {
    for (let j = 0; j < 12; j++) X.data[i * 12 + j] = X.data[i * 12 + j] * (1 + (j % 5)) + 2;
    X.data[i * 12 + 7] += X.data[i * 12 + 3];
  }
  await inDirtyMemory(async (pool) => {
    const block = sharedBlock(pool, X);
    const rotated = blockOf(pool.memory.floats(300 * 12), 300, 12);
    await rotateToPrincipalAxes(pool, block, rotated);
    const Y = contentOf(rotated);
    expect(distance(multiply(Y, transpose(Y)), multiply(X, transpose(X)))).toBeLessThan(1e-3);
    const means = Array.from(
      { length: 12 },
      (_, j) => Y.data.filter((__, p) => p % 12 === j).reduce((a, b) => a + b) / 300,
    );
    const centered = { ...Y, data: Y.data.map((y, p) => y - means[p % 12]) };
    const covariances = multiply(transpose(centered), centered).data;
    for (let i = 0; i < 12; i++) {
      if (i > 0) expect(covariances[i * 13]).toBeLessThanOrEqual(covariances[(i - 1) * 13] * (1 + 1e-6));
      for (let j = 0; j < i; j++) expect(Math.abs(covariances[i * 12 + j])).toBeLessThan(1e-4 * covariances[0]);
    }
  });
});
