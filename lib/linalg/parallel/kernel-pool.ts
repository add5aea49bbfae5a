import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { KERNELS } from "@/lib/linalg/generated/kernels";
import { KernelMemory } from "./kernel-memory";

export type KernelName =
  | "choleskyUpper"
  | "countLines"
  | "nearestBlocks"
  | "negateAndMirror"
  | "normalProduct"
  | "parseRows"
  | "product"
  | "quantize"
  | "solveFactors"
  | "solveParts"
  | "sparseGram"
  | "solveUpperFromRight"
  | "sparseProduct"
  | "sumParts"
  | "sweepPivot"
  | "sweepRows"
  | "sweepUpdate"
  | "sweepWrite"
  | "transposedProduct"
  | "writeNearest";

/** A file that the tasks of a job read: task t gets the `rangeBytes` from start + t · rangeBytes. */
export interface FileRanges {
  descriptor: number;
  start: number;
  size: number;
  rangeBytes: number;
  /** What may follow a range until its last line ends. */
  tailBytes: number;
}

interface RunOptions {
  file?: FileRanges;
  /** Gets the share of the tasks begun. */
  onProgress?: (fraction: number) => void;
}

/** A thread ended before its time; what it was at is lost. */
export class WorkerError extends Error {
  override name = "WorkerError";
}

/** Bytes of its own that each thread has for sums in the making. */
export const SCRATCH_BYTES = 327_680;
const PROGRESS_MILLISECONDS = 100;

/** Threads that run kernels over one shared memory. Nothing that a kernel computes depends on how many there are. */
export class KernelPool {
  readonly memory = new KernelMemory();
  readonly threads: Worker[];
  private readonly counter = this.memory.wholes(1);
  private failure?: WorkerError;
  private fail?: (error: WorkerError) => void;

  /** @param workers how many threads, as many as the machine has cores unless given */
  constructor(workers: number = availableParallelism()) {
    if (!(workers >= 1)) throw new RangeError(`KernelPool: ${workers} workers, expected one at least`);
    // Without it a long call stays in the code of V8's first, quick compiler.
    setFlagsFromString("--no-liftoff");
    const module = new WebAssembly.Module(Buffer.from(KERNELS, "base64"));
    setFlagsFromString("--liftoff");
    this.threads = Array.from({ length: workers }, (_, index) => {
      const scratch = this.memory.bytes(SCRATCH_BYTES).byteOffset;
      const workerData = { module, memory: this.memory.memory, index, scratch, counter: this.counter.byteOffset };
      const thread = new Worker(new URL("./kernel-worker.mjs", import.meta.url), { workerData, execArgv: [] });
      thread.on("error", (error) => this.died(error.message));
      thread.on("exit", (code) => this.died(`it ended with code ${code}`));
      thread.unref();
      return thread;
    });
  }

  /**
   * Runs tasks 0 to `tasks` − 1 of a kernel, shared among the threads. One job at a time.
   * @throws WorkerError when a thread dies, then and ever after
   */
  async run(kernel: KernelName, tasks: number, args: number[], { file, onProgress }: RunOptions = {}): Promise<void> {
    if (tasks === 0 && !this.failure) return;
    await this.memory.scope(async () => {
      const ranges = file && { ...file, ...this.fileBuffers(file) };
      const buffer = this.memory.memory.buffer;
      Atomics.store(this.counter, 0, 0);
      const tick = onProgress && (() => onProgress(Math.min(1, Atomics.load(this.counter, 0) / tasks)));
      const timer = tick && setInterval(tick, PROGRESS_MILLISECONDS);
      try {
        await this.untilDone(kernel, { kernel, tasks, args, file: ranges, buffer });
        onProgress?.(1);
      } finally {
        clearInterval(timer);
      }
    });
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    this.failure ??= new WorkerError("the pool is closed");
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  private untilDone(kernel: KernelName, job: object): Promise<void> {
    return new Promise((resolve, reject) => {
      this.fail = (error) => reject(new WorkerError(`a worker thread died in ${kernel}: ${error.message}`));
      if (this.failure) {
        this.fail(this.failure);
        return;
      }
      let left = this.threads.length;
      for (const thread of this.threads) {
        thread.ref();
        thread.once("message", () => {
          thread.unref();
          if (--left === 0) resolve();
        });
        thread.postMessage(job);
      }
    });
  }

  private died(reason: string): void {
    this.failure ??= new WorkerError(reason);
    this.fail?.(this.failure);
  }

  private fileBuffers({ rangeBytes, tailBytes }: FileRanges): { buffers: number; bufferBytes: number } {
    const bufferBytes = rangeBytes + tailBytes + 64;
    return { buffers: this.memory.bytes(bufferBytes * this.threads.length).byteOffset, bufferBytes };
  }
}

/** Runs `use` with a pool and ends its threads. */
export async function withKernelPool<T>(
  workers: number | undefined,
  use: (pool: KernelPool) => Promise<T>,
): Promise<T> {
  const pool = new KernelPool(workers);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}
