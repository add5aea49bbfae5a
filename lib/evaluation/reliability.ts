/** Estimates that were trusted alike. */
export interface ReliabilityBin {
  count: number;
  /** Mean of what was expected, and of what came. */
  expected: number;
  seen: number;
}

/** Whether what is expected comes: a reliability diagram's bins (Murphy & Winkler 1977), tenths from 0 to 1, those with estimates. */
export function reliabilityOf(expected: ArrayLike<number>, seen: ArrayLike<number>): ReliabilityBin[] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, expected: 0, seen: 0 }));
  for (let p = 0; p < expected.length; p++) {
    const bin = bins[Math.min(9, Math.floor(expected[p] * 10))];
    bin.count++;
    bin.expected += expected[p];
    bin.seen += seen[p];
  }
  return bins
    .filter(({ count }) => count > 0)
    .map((bin) => ({ count: bin.count, expected: bin.expected / bin.count, seen: bin.seen / bin.count }));
}
