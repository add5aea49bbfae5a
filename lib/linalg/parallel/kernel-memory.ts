const PAGE = 65_536;
/** wasm32 addresses end here. */
const MAX_PAGES = 65_536;
/** Every array begins on a cache line. */
const ALIGNMENT = 64;
/** Kernels read up to three rows and a tile beyond the end of an array. */
const SLACK = 2 ** 20;

/**
 * One WebAssembly memory that all threads see, and arrays in it. What is allocated inside `scope` is given back at its
 * end; arrays are not cleared.
 */
export class KernelMemory {
  readonly memory: WebAssembly.Memory;
  private readonly mostPages: number;
  private top = PAGE;

  /** @param mostBytes as many addresses are reserved; 4 GiB unless given */
  constructor(mostBytes = MAX_PAGES * PAGE) {
    this.mostPages = Math.min(MAX_PAGES, Math.ceil(mostBytes / PAGE));
    this.memory = new WebAssembly.Memory({ initial: 2, maximum: this.mostPages, shared: true });
  }

  floats(length: number): Float32Array<SharedArrayBuffer> {
    return new Float32Array(this.reserve(length * 4), this.last, length);
  }

  doubles(length: number): Float64Array<SharedArrayBuffer> {
    return new Float64Array(this.reserve(length * 8), this.last, length);
  }

  wholes(length: number): Uint32Array<SharedArrayBuffer> {
    return new Uint32Array(this.reserve(length * 4), this.last, length);
  }

  shorts(length: number): Uint16Array<SharedArrayBuffer> {
    return new Uint16Array(this.reserve(length * 2), this.last, length);
  }

  bytes(length: number): Uint8Array<SharedArrayBuffer> {
    return new Uint8Array(this.reserve(length), this.last, length);
  }

  /** The array itself where it is in this memory, else a copy that is. */
  share(array: Float32Array): Float32Array;
  share(array: Uint32Array): Uint32Array;
  share(array: Float32Array | Uint8Array): Float32Array | Uint8Array;
  share(array: Float32Array | Uint32Array | Uint8Array): Float32Array | Uint32Array | Uint8Array {
    if (this.buffers.has(array.buffer)) return array;
    const { length } = array;
    const copy =
      array instanceof Float32Array
        ? this.floats(length)
        : array instanceof Uint32Array
          ? this.wholes(length)
          : this.bytes(length);
    copy.set(array);
    return copy;
  }

  /** Runs `use` and gives back what it allocated. */
  async scope<T>(use: () => Promise<T>): Promise<T> {
    const mark = this.top;
    try {
      return await use();
    } finally {
      this.top = mark;
    }
  }

  /** Where the array last reserved begins. */
  private last = 0;

  /** The memory's buffer, and those it had before it grew: they are the same bytes. */
  private readonly buffers = new WeakSet<ArrayBufferLike>();

  private reserve(bytes: number): SharedArrayBuffer {
    this.last = Math.ceil(this.top / ALIGNMENT) * ALIGNMENT;
    const end = this.last + bytes;
    const missing = Math.ceil((end + SLACK) / PAGE) - this.memory.buffer.byteLength / PAGE;
    if (missing > 0) this.grow(missing, end);
    this.top = end;
    const buffer = this.memory.buffer as unknown as SharedArrayBuffer;
    this.buffers.add(buffer);
    return buffer;
  }

  private grow(pages: number, end: number): void {
    try {
      this.memory.grow(pages);
    } catch {
      const [got, most] = [end, this.mostPages * PAGE].map((size) => `${(size / 2 ** 30).toFixed(1)} GiB`);
      throw new RangeError(`the kernels' memory would take ${got}, expected ${most} at most`);
    }
  }
}
