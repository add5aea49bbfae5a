import type { Matrix } from "./matrix";

/** The dot product of two rows of X by their numbers: their cosine, where rows are of unit length. */
export function rowProduct({ columns, data }: Matrix): (a: number, b: number) => number {
  return (a, b) => {
    const [rowA, rowB] = [a * columns, b * columns];
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += data[rowA + j] * data[rowB + j];
    return sum;
  };
}
