import { compileKernels } from "./compile-kernels";
import { KernelMemory } from "./parallel/kernel-memory";

/** What a row's greatest element is as a whole number of 16 bits. */
const GREATEST = 32_767;
/** Sums that the kernel takes of a row side by side. */
const LANES = 4;
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
  private readonly query: Float64Array;
  private readonly high: Int16Array;
  private readonly low: Int16Array;
  private readonly greatestDigit: number;
  private readonly picked: Uint32Array;
  private readonly products: Float32Array;
  private readonly narrowProducts: (...args: number[]) => void;

  /** All of it zeros. */
  constructor(
    rows: number,
    private readonly columns: number,
  ) {
    this.stride = Math.ceil(columns / 16) * 16;
    const memory = new KernelMemory(rows * (2 * this.stride + 12) + ROOM_FOR_QUERIES);
    this.data = signed(memory.shorts(rows * this.stride));
    this.steps = memory.floats(rows).fill(0);
    this.query = new Float64Array(columns);
    this.high = signed(memory.shorts(this.stride));
    this.low = signed(memory.shorts(this.stride));
    this.greatestDigit = Math.floor((2 ** 31 - 1) / (GREATEST * (this.stride / LANES)));
    this.picked = memory.wholes(rows);
    this.products = memory.floats(rows);
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

  /**
   * The products of some rows with the mean of others, in 32-bit floats. The memory given is the same each time.
   * @param picked the rows that are asked for, no more than there are
   */
  productsWithMean(rows: readonly number[], picked: ArrayLike<number>): Float32Array {
    this.query.fill(0);
    for (const row of rows) {
      const share = this.steps[row] / rows.length;
      for (let p = 0; p < this.columns; p++) this.query[p] += share * this.data[row * this.stride + p];
    }
    const { base, step } = this.splitQuery();
    this.picked.set(picked);
    this.narrowProducts(
      ...[this.data.byteOffset, this.steps.byteOffset, this.picked.byteOffset, picked.length, this.stride],
      ...[this.high.byteOffset, this.low.byteOffset, base, step, this.products.byteOffset],
    );
    return this.products.subarray(0, picked.length);
  }

  /**
   * The query as step · (base · high + low), digits as great as sums of 32 bits bear: of 240 columns off by
   * 2⁻²² of its greatest element at most, which is what floats of 32 bits are off by.
   */
  private splitQuery(): { base: number; step: number } {
    const base = 2 * this.greatestDigit + 1;
    let greatest = 0;
    for (let p = 0; p < this.columns; p++) greatest = Math.max(greatest, Math.abs(this.query[p]));
    const step = greatest / (base * this.greatestDigit) || 1;
    for (let p = 0; p < this.columns; p++) {
      const whole = Math.round(this.query[p] / step);
      this.high[p] = Math.round(whole / base);
      this.low[p] = whole - base * this.high[p];
    }
    return { base, step };
  }
}

function signed({ buffer, byteOffset, length }: Uint16Array<SharedArrayBuffer>): Int16Array {
  return new Int16Array(buffer, byteOffset, length).fill(0);
}
