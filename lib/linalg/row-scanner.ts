import { compileKernels } from "./compile-kernels";
import type { Matrix } from "./matrix";
import { KernelMemory } from "./parallel/kernel-memory";

/** The most rows that one query may ask for. */
export const MOST_ROWS = 1000;
/** Keys that the kernel has room for: those found, and as many again before the worse half is dropped. */
const SPARE = 64;
const CAPACITY = 2 * MOST_ROWS + SPARE;
const ROOM_FOR_QUERIES = 4 * 2 ** 20;

type ScanKernel = (...args: number[]) => number;

/** Finds the rows of a matrix that have the greatest dot products with a query, by looking at each. */
export class RowScanner {
  private readonly rows: number;
  private readonly columns: number;
  private readonly stride: number;
  private readonly vectors: Float32Array;
  private readonly query: Float32Array;
  private readonly absent: Uint8Array;
  private readonly skipped: Uint8Array;
  private readonly keys: number;
  private readonly items: Uint32Array;
  private readonly scores: Float32Array;
  private readonly all: Float32Array;
  private readonly scan: ScanKernel;
  private readonly rowProducts: ScanKernel;
  private readonly pickedProducts: ScanKernel;

  /**
   * @param X rows x columns; rows of zeros are never found. Used where it is if `memory` holds it and its columns are a
   * multiple of four, else copied
   */
  constructor(X: Matrix<Float32Array>, memory: KernelMemory = new KernelMemory(roomFor(X))) {
    this.rows = X.rows;
    this.columns = X.columns;
    this.stride = Math.ceil(X.columns / 4) * 4;
    this.vectors = this.stride === X.columns ? memory.share(X.data) : padded(memory, X, this.stride);
    this.query = memory.floats(this.stride).fill(0);
    this.absent = Uint8Array.from({ length: X.rows }, (_, row) => (isZero(X, row) ? 1 : 0));
    this.skipped = memory.bytes(X.rows);
    this.keys = memory.doubles(CAPACITY).byteOffset;
    this.items = memory.wholes(MOST_ROWS);
    this.scores = memory.floats(MOST_ROWS);
    this.all = memory.floats(X.rows);
    const { exports } = new WebAssembly.Instance(compileKernels(), { env: { memory: memory.memory } });
    this.scan = exports.scan as ScanKernel;
    this.rowProducts = exports.rowProducts as ScanKernel;
    this.pickedProducts = exports.pickedProducts as ScanKernel;
  }

  /**
   * The k rows with the greatest products with `query`, the best first, of equal ones the lower row first; exact in
   * 32-bit floats. The arrays given are the same each time.
   * @param skip marks rows that shall not be found, with a 1
   * @throws RangeError when k is not between 1 and MOST_ROWS or the query's length is not the columns'
   */
  nearest(query: ArrayLike<number>, k: number, skip: (skipped: Uint8Array) => void) {
    if (!Number.isInteger(k) || k < 1 || k > MOST_ROWS) {
      throw new RangeError(`nearest: ${k} rows asked for, expected 1 to ${MOST_ROWS}`);
    }
    this.take(query);
    this.skipped.set(this.absent);
    skip(this.skipped);
    const count = this.scan(
      this.vectors.byteOffset,
      this.rows,
      this.stride,
      this.query.byteOffset,
      this.skipped.byteOffset,
      k,
      this.keys,
      2 * k + SPARE,
      this.items.byteOffset,
      this.scores.byteOffset,
    );
    return { count, items: this.items, scores: this.scores };
  }

  /**
   * The products of all rows with `query`, in 32-bit floats. The array given is the same each time.
   * @throws RangeError when the query's length is not the columns'
   */
  products(query: ArrayLike<number>): Float32Array {
    this.take(query);
    this.rowProducts(this.vectors.byteOffset, this.rows, this.stride, this.query.byteOffset, this.all.byteOffset);
    return this.all;
  }

  /**
   * The products of some rows with `query`, in 32-bit floats. The array given is the same each time.
   * @throws RangeError when there are more than MOST_ROWS or the query's length is not the columns'
   */
  productsOf(rows: ArrayLike<number>, query: ArrayLike<number>): Float32Array {
    if (rows.length > MOST_ROWS) {
      throw new RangeError(`productsOf: ${rows.length} rows asked for, expected ${MOST_ROWS} at most`);
    }
    this.take(query);
    this.items.set(rows);
    const { vectors, items, scores, stride } = this;
    this.pickedProducts(
      vectors.byteOffset,
      items.byteOffset,
      rows.length,
      stride,
      this.query.byteOffset,
      scores.byteOffset,
    );
    return scores.subarray(0, rows.length);
  }

  private take(query: ArrayLike<number>): void {
    if (query.length !== this.columns) {
      throw new RangeError(`a query of ${query.length} columns, expected ${this.columns}`);
    }
    this.query.set(query);
  }
}

/** Bytes for a copy of X, a mark and a product for each row, and what a query needs; a server does not reserve more. */
function roomFor({ rows, columns }: Matrix): number {
  return rows * Math.ceil(columns / 4) * 16 + 5 * rows + ROOM_FOR_QUERIES;
}

function padded(memory: KernelMemory, { rows, columns, data }: Matrix<Float32Array>, stride: number): Float32Array {
  const result = memory.floats(rows * stride).fill(0);
  for (let i = 0; i < rows; i++) result.set(data.subarray(i * columns, (i + 1) * columns), i * stride);
  return result;
}

function isZero({ columns, data }: Matrix, row: number): boolean {
  for (let p = row * columns; p < (row + 1) * columns; p++) if (data[p] !== 0) return false;
  return true;
}
