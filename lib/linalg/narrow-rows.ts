import { compileKernels } from "./compile-kernels";
import { KernelMemory } from "./parallel/kernel-memory";

/** What a row's greatest element is as a whole number of 16 bits. */
const GREATEST = 32_767;
const ROOM_FOR_QUERIES = 4 * 2 ** 20;

/**
 * A matrix whose rows are whole numbers of 16 bits times a step of their own: half of what floats take (what that saves of
 * time: docs/decisions/0041). Elements are off by half a step at most, a row's step being
 * its greatest element / 32,767; products are those of what is kept.
 */
export class NarrowRows {
  private readonly stride: number;
  private readonly data: Int16Array;
  private readonly steps: Float32Array;
  private readonly query: Float32Array;
  private readonly all: Float32Array;
  private readonly narrowProducts: (...args: number[]) => void;

  /** All of it zeros. */
  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {
    this.stride = Math.ceil(columns / 16) * 16;
    const memory = new KernelMemory(rows * (2 * this.stride + 8) + ROOM_FOR_QUERIES);
    const { buffer, byteOffset, length } = memory.shorts(rows * this.stride).fill(0);
    this.data = new Int16Array(buffer, byteOffset, length);
    this.steps = memory.floats(rows).fill(0);
    this.query = memory.floats(this.stride).fill(0);
    this.all = memory.floats(rows);
    const { exports } = new WebAssembly.Instance(compileKernels(), { env: { memory: memory.memory } });
    this.narrowProducts = exports.narrowProducts as (...args: number[]) => void;
  }

  /** Rounds a row and keeps it. @throws RangeError when it has not as many elements as columns, or one that is not finite */
  setRow(row: number, values: ArrayLike<number>): void {
    let greatest = 0;
    for (let column = 0; column < values.length; column++) greatest = Math.max(greatest, Math.abs(values[column]));
    if (values.length !== this.columns || !Number.isFinite(greatest)) {
      throw new RangeError(`row ${row}: ${values.length} elements up to ${greatest}, expected ${this.columns}, finite`);
    }
    // Rounded up, so that the greatest element still fits.
    this.steps[row] = (greatest / GREATEST) * (1 + 2 ** -23);
    const perStep = this.steps[row] > 0 ? 1 / this.steps[row] : 0;
    const first = row * this.stride;
    for (let column = 0; column < this.columns; column++)
      this.data[first + column] = Math.round(values[column] * perStep);
  }

  isZero(row: number): boolean {
    return this.steps[row] === 0;
  }

  /** The product of two rows over `columns` columns from `first` on. */
  product(a: number, b: number, first = 0, columns = this.columns): number {
    const { data, stride, steps } = this;
    let sum = 0;
    for (let p = a * stride + first, q = b * stride + first, end = p + columns; p < end; p++, q++)
      sum += data[p] * data[q];
    return sum * steps[a] * steps[b];
  }

  /** The products of all rows with the mean of some, in 32-bit floats. The array given is the same each time. */
  productsWithMean(rows: readonly number[]): Float32Array {
    this.query.fill(0);
    for (const row of rows) {
      const share = this.steps[row] / rows.length;
      for (let p = 0; p < this.columns; p++) this.query[p] += share * this.data[row * this.stride + p];
    }
    const { data, steps, stride, query, all } = this;
    this.narrowProducts(data.byteOffset, steps.byteOffset, this.rows, stride, query.byteOffset, all.byteOffset);
    return all;
  }
}
