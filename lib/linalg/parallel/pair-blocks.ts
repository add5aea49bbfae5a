import type { Block } from "./dense";

/**
 * All pairs of blocks of `size` rows, those whose mean rows have the greatest product first, so that lists of nearest
 * rows soon hold rows that stay in them. A block and itself come before all others.
 * @returns the two blocks of each pair, the lower one first, one pair after another
 */
export function pairBlocks(X: Omit<Block, "stride">, size: number): Uint32Array {
  const { columns } = X;
  const { blocks, means } = blockMeans(X, size);
  const products = new Float64Array(blocks * blocks);
  for (let I = 0; I < blocks; I++) {
    for (let J = I; J < blocks; J++) {
      let product = I === J ? Number.POSITIVE_INFINITY : 0;
      for (let p = 0; p < columns; p++) product += means[I * columns + p] * means[J * columns + p];
      products[I * blocks + J] = product;
    }
  }
  const pairs = Uint32Array.from(products.keys()).filter((pair) => pair % blocks >= Math.floor(pair / blocks));
  pairs.sort((a, b) => products[b] - products[a] || a - b);
  const result = new Uint32Array(2 * pairs.length);
  pairs.forEach((pair, p) => {
    result[2 * p] = Math.floor(pair / blocks);
    result[2 * p + 1] = pair % blocks;
  });
  return result;
}

/** The mean of each block's rows, blocks x columns. */
function blockMeans({ rows, columns, data }: Omit<Block, "stride">, size: number) {
  const blocks = Math.ceil(rows / size);
  const means = new Float64Array(blocks * columns);
  for (let i = 0; i < rows; i++) {
    const block = Math.floor(i / size);
    const count = Math.min(size, rows - block * size);
    for (let p = 0; p < columns; p++) means[block * columns + p] += data[i * columns + p] / count;
  }
  return { blocks, means };
}
