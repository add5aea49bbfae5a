import type { Matrix } from "@/lib/linalg/matrix";
import { TopK } from "@/lib/linalg/top-k";

/** How well a plane keeps what is near in a space. */
export interface MapQuality {
  /** Share of the 10 nearest in the plane that are among the 50 nearest in the space. */
  kept: number;
  /** Trustworthiness of the 10 nearest (Venna & Kaski 2001): 1 where none of them is far in the space, 0.5 at random. */
  trustworthiness: number;
}

const NEAR = 10;
const AMONG = 50;

/**
 * Asks `asked` rows, evenly spread, by looking at all others.
 * @param space nearest by product; rows that are zeros, or without a place in the plane, are passed over
 * @param positions rows x 2
 */
export function mapQuality(space: Matrix<Float32Array>, positions: Float32Array, asked: number): MapQuality {
  const rows = Array.from({ length: space.rows }, (_, row) => row).filter((row) => !Number.isNaN(positions[2 * row]));
  const n = rows.length;
  const sample = rows.filter((_, p) => Math.floor((p * asked) / n) !== Math.floor(((p - 1) * asked) / n));
  let [kept, penalty] = [0, 0];
  const products = new Float64Array(space.rows);
  for (const i of sample) {
    const near = new TopK(NEAR);
    for (const j of rows) {
      products[j] = productOf(space, i, j);
      const [dx, dy] = [positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]];
      if (j !== i) near.push(j, -(dx * dx + dy * dy));
    }
    for (const j of near.items.subarray(0, near.size)) {
      let rank = 1;
      for (const other of rows) if (other !== i && products[other] > products[j]) rank++;
      if (rank <= AMONG) kept++;
      penalty += Math.max(0, rank - NEAR);
    }
  }
  const worst = (sample.length * NEAR * (2 * n - 3 * NEAR - 1)) / 2;
  return { kept: kept / (sample.length * NEAR), trustworthiness: 1 - penalty / worst };
}

function productOf({ columns, data }: Matrix<Float32Array>, i: number, j: number): number {
  let product = 0;
  for (let p = i * columns, q = j * columns; p < (i + 1) * columns; p++, q++) product += data[p] * data[q];
  return product;
}
