/** What is left of a client's allowance; times in whole seconds. */
export interface Quota {
  granted: boolean;
  /** Requests that would be granted now. */
  remaining: number;
  /** Until all are again. */
  reset: number;
  /** Until one is; 0 where this one was. */
  retryAfter: number;
}

/** Sums of small steps fall short of 1 by this much at most. */
const ROUNDING = 1e-6;

/**
 * A bucket of tokens for each client: it holds `limit` of them, a request takes one, and they come back evenly, all in
 * `window` seconds. Of more than `mostClients` the one that was silent longest is forgotten.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly limit: number,
    private readonly window: number,
    private readonly mostClients = 10_000,
  ) {}

  /** Takes a token, if there is one. @param now seconds of a clock that does not go back */
  spend(client: string, now: number): Quota {
    const perSecond = this.limit / this.window;
    const { tokens, at } = this.buckets.get(client) ?? { tokens: this.limit, at: now };
    const filled = Math.min(this.limit, tokens + (now - at) * perSecond);
    const granted = filled >= 1 - ROUNDING;
    const left = granted ? Math.max(0, filled - 1) : filled;
    this.keep(client, { tokens: left, at: now });
    return {
      granted,
      remaining: Math.floor(left + ROUNDING),
      reset: Math.ceil((this.limit - left) / perSecond),
      retryAfter: granted ? 0 : Math.ceil((1 - left) / perSecond),
    };
  }

  /** A map goes through its keys in the order in which they came. */
  private keep(client: string, bucket: { tokens: number; at: number }): void {
    this.buckets.delete(client);
    this.buckets.set(client, bucket);
    if (this.buckets.size <= this.mostClients) return;
    const [silent] = this.buckets.keys();
    this.buckets.delete(silent);
  }

  /** How many clients are remembered. */
  get size(): number {
    return this.buckets.size;
  }
}
