import { readFileSync, writeFileSync } from "node:fs";

/** Begins a new measurement of the process's peak memory, where the system can (Linux). */
export function resetPeakMemory(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere the peak is that since the process began.
  }
}

/** The most memory the process has held since the last reset, in bytes. */
export function peakMemory(): number {
  try {
    const highWater = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    if (highWater) return Number(highWater[1]) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
