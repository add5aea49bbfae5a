import { expect, test } from "vitest";
import { multiplyCsr, multiplyCsrTransposed } from "@/lib/linalg/csr-matrix";
import { distance } from "@/lib/linalg/matrices.fixture";
import { zeros } from "@/lib/linalg/matrix";
import { inFloats, normalFloats, wholeFloats } from "./float-matrices.fixture";
import { expectSameBytes, testPools } from "./pools.fixture";
import { ratingsLike } from "./ratings.fixture";
import { shareCsr } from "./sparse";
import { normalTimes, times } from "./sparse-products.fixture";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

test("a matrix without entries gives zeros, and a column without entries a row of zeros", async () => {
  const none = {
    rows: 5,
    columns: 3,
    indptr: new Uint32Array(6),
    indices: new Uint32Array(),
    values: new Float32Array(),
  };
  const one = {
    rows: 2,
    columns: 3,
    indptr: Uint32Array.of(0, 0, 1),
    indices: Uint32Array.of(1),
    values: Float32Array.of(3),
  };
  await inDirtyMemory(async (pool) => {
    const X = wholeFloats(3, 16, 1);
    expect(await times(pool, none, X)).toEqual(inFloats(zeros(5, 16)));
    expect(await normalTimes(pool, none, X)).toEqual(inFloats(zeros(3, 16)));
    expect(distance(await normalTimes(pool, one, X), multiplyCsrTransposed(one, multiplyCsr(one, X)))).toBe(0);
  });
});

test.each([-40, -20, 20, 40])(
  "values 2^%d times as large give products that are as much larger, to the bit",
  async (exponent) => {
    const A = ratingsLike(500, 70, 9);
    const X = normalFloats(70, 16, 10);
    const scaled = { ...A, values: A.values.map((value) => value * 2 ** exponent) };
    await inDirtyMemory(async (pool) => {
      const [Y, W] = [await times(pool, A, X), await normalTimes(pool, A, X)];
      expectSameBytes(
        (await times(pool, scaled, X)).data,
        Y.data.map((x) => x * 2 ** exponent),
      );
      expectSameBytes(
        (await normalTimes(pool, scaled, X)).data,
        W.data.map((x) => x * 2 ** (2 * exponent)),
      );
    });
  },
);

test("denormals are multiplied as any other number", async () => {
  const tiny = {
    rows: 1,
    columns: 1,
    indptr: Uint32Array.of(0, 1),
    indices: Uint32Array.of(0),
    values: Float32Array.of(2 ** -140),
  };
  const X = inFloats({ rows: 1, columns: 16, data: Float64Array.from({ length: 16 }, (_, j) => j) });
  await inDirtyMemory(async (pool) => {
    expect((await times(pool, tiny, X)).data).toEqual(X.data.map((x) => x * 2 ** -140));
  });
});

test("products of several parts are the same bytes on 1, 2 and 3 threads", async () => {
  const A = ratingsLike(5000, 1500, 5);
  const X = normalFloats(1500, 16, 6);
  const [one, ...more] = await onEach(async (pool) => [await normalTimes(pool, A, X), await times(pool, A, X)]);
  for (const [W, Y] of more) {
    expectSameBytes(W.data, one[0].data);
    expectSameBytes(Y.data, one[1].data);
  }
});

test("shareCsr leaves the matrix as it is, and its arrays where they are once they are in the memory", async () => {
  const A = ratingsLike(9, 5, 1);
  await inDirtyMemory(async (pool) => {
    const shared = shareCsr(pool, A);
    expect(shared).toEqual(A);
    expect(shareCsr(pool, shared).values).toBe(shared.values);
    expect(shareCsr(pool, shared).indices).toBe(shared.indices);
    expect(shared.indptr).not.toBe(A.indptr);
  });
});
