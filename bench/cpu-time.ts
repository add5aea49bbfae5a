import { median } from "./median";

const RUNS = 5;

/** CPU seconds of all threads of this process while `run` runs: the median of five, after one that warms up. */
export async function medianCpuSeconds(
  run: () => Promise<unknown>,
  prepare: () => void | Promise<void> = () => {},
): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round <= RUNS; round++) {
    await prepare();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    measured.push((user + system) / 1e6);
  }
  return median(measured.slice(1));
}
