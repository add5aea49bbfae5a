import { compileKernels } from "@/lib/linalg/compile-kernels";
import { KernelMemory } from "@/lib/linalg/parallel/kernel-memory";

/** Bytes beside what the items take, as the memory has them. */
const ROOM = 4 * 2 ** 20;

/** Where scores are critiqued, four at a time (lib/linalg/assembly/critique.ts). */
export interface CritiqueKernel {
  /** One an item; what the next critique changes. */
  scores: Float32Array;
  /** Of the tag that the next critique is of, one an item. */
  relevances: Float32Array;
  answer(start: number, direction: 1 | -1, enough: number): void;
}

let made: CritiqueKernel | undefined;

/** The kernel for so many items: the same as long as there are as many. */
export function critiqueKernel(items: number): CritiqueKernel {
  if (made?.scores.length !== items) made = makeKernel(items);
  return made;
}

function makeKernel(items: number): CritiqueKernel {
  const memory = new KernelMemory(8 * items + ROOM);
  const [scores, relevances] = [memory.floats(items), memory.floats(items)];
  const { exports } = new WebAssembly.Instance(compileKernels(), { env: { memory: memory.memory } });
  const kernel = exports.answerCritique as (...args: number[]) => void;
  const count = Math.ceil(items / 4) * 4;
  return {
    scores,
    relevances,
    answer: (start, direction, enough) =>
      kernel(scores.byteOffset, relevances.byteOffset, count, start, direction, enough),
  };
}
