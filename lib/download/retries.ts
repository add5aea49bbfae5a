import { setTimeout } from "node:timers/promises";
import { TransientError, UnreachableError } from "./download-error";

export interface Patience {
  /** Milliseconds without a byte after which a connection is given up. */
  stall: number;
  /** Milliseconds to wait before the second attempt, the third, … */
  pauses: number[];
}

export const PATIENCE: Patience = { stall: 30_000, pauses: [1000, 2000, 4000, 8000] };

/**
 * Tries again what failed for the moment. Where not even the first attempt finds the server, there is no network and no
 * use in waiting.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { pauses }: Patience,
  { signal, onRetry }: { signal?: AbortSignal; onRetry?: (reason: string, pause: number) => void } = {},
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      const offline = error instanceof UnreachableError && failures === 0;
      if (!(error instanceof TransientError) || offline || failures >= pauses.length) throw error;
      onRetry?.(error.message, pauses[failures]);
      await setTimeout(pauses[failures], undefined, { signal });
    }
  }
}
