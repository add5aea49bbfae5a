import { readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

/** A thread of the pool: takes tasks of the job at hand, each the next number, until there are none. */
const { module, memory, index, scratch, counter } = workerData;
const { exports } = new WebAssembly.Instance(module, { env: { memory } });
exports.setWorker(index, scratch);

parentPort.on("message", ({ kernel, tasks, args, file, buffer }) => {
  const next = new Int32Array(buffer, counter, 1);
  for (let task = Atomics.add(next, 0, 1); task < tasks; task = Atomics.add(next, 0, 1)) {
    if (file) exports[kernel](task, ...readRange(file, task, buffer), ...args);
    else exports[kernel](task, ...args);
  }
  parentPort.postMessage("done");
});

/** Reads a range of a file with the byte before it and what its last line may need, and puts a newline after. */
function readRange({ descriptor, start, size, rangeBytes, tailBytes, buffers, bufferBytes }, task, buffer) {
  const source = buffers + index * bufferBytes;
  const from = start + task * rangeBytes - 1;
  const wanted = Math.min(1 + rangeBytes + tailBytes, size - from);
  const bytes = new Uint8Array(buffer, source, wanted + 1);
  let length = 0;
  while (length < wanted) {
    const count = readSync(descriptor, bytes, length, wanted - length, from + length);
    if (count === 0) break;
    length += count;
  }
  bytes[length] = 10;
  return [source, length, rangeBytes, from + length >= size ? 1 : 0];
}
