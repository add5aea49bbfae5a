import fc from "fast-check";
import { expect, test } from "vitest";
import { TokenBuckets } from "./token-buckets";

test("a client may spend its tokens at once, and gets them back evenly", () => {
  const buckets = new TokenBuckets(3, 60);
  const spend = (now: number) => buckets.spend("a", now);
  expect(spend(100)).toEqual({ granted: true, remaining: 2, reset: 20, retryAfter: 0 });
  expect(spend(100)).toEqual({ granted: true, remaining: 1, reset: 40, retryAfter: 0 });
  expect(spend(100)).toEqual({ granted: true, remaining: 0, reset: 60, retryAfter: 0 });
  expect(spend(100)).toEqual({ granted: false, remaining: 0, reset: 60, retryAfter: 20 });
  expect(spend(115)).toEqual({ granted: false, remaining: 0, reset: 45, retryAfter: 5 });
  expect(spend(120)).toMatchObject({ granted: true, remaining: 0 });
  expect(spend(1000)).toMatchObject({ granted: true, remaining: 2 });
});

test("each client has a bucket of its own", () => {
  const buckets = new TokenBuckets(1, 60);
  expect(["a", "b", "a"].map((client) => buckets.spend(client, 0).granted)).toEqual([true, true, false]);
});

test("the client that was silent longest is forgotten", () => {
  const buckets = new TokenBuckets(1, 60, 2);
  const granted = ["a", "b", "a", "c", "a", "b"].map((client) => buckets.spend(client, 0).granted);
  expect(granted).toEqual([true, true, false, true, false, true]);
  expect(buckets.size).toBe(2);
});

test("never more than the limit and what came back, and who waits as told is granted", () => {
  const steps = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), steps, (limit, waits) => {
      const buckets = new TokenBuckets(limit, 60);
      let [now, granted] = [0, 0];
      for (const wait of waits) {
        now += wait;
        const quota = buckets.spend("a", now);
        granted += Number(quota.granted);
        expect(granted).toBeLessThanOrEqual(limit + (now * limit) / 60 + 0.001);
        expect(quota.remaining).toBeLessThanOrEqual(limit);
        if (!quota.granted) {
          expect(quota.retryAfter).toBeGreaterThan(0);
          now += quota.retryAfter;
          expect(buckets.spend("a", now).granted).toBe(true);
          granted++;
        }
      }
    }),
  );
});
