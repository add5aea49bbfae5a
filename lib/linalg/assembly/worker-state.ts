/** Which of the pool's threads this instance runs on, and bytes of its own that hold a tile's sums. */
export let worker: i32 = 0;
export let scratch: usize = 0;

export function setWorker(index: i32, scratchBytes: usize): void {
  worker = index;
  scratch = scratchBytes;
}
