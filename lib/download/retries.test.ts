import { expect, test, vi } from "vitest";
import { DownloadError, TransientError, UnreachableError } from "./download-error";
import { withRetries } from "./retries";

const patience = { stall: 1, pauses: [1, 2] };

/** Fails with each of the errors in turn, then succeeds. */
function failing(...errors: Error[]) {
  return vi.fn(async () => {
    const error = errors.shift();
    if (error) throw error;
    return "done";
  });
}

test("tries again after each pause, and says why", async () => {
  const onRetry = vi.fn();
  const attempt = failing(new TransientError("a"), new UnreachableError("b"));
  expect(await withRetries(attempt, patience, { onRetry })).toBe("done");
  expect(onRetry.mock.calls).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

test("gives up after the last pause", async () => {
  const attempt = failing(new TransientError("a"), new TransientError("b"), new TransientError("c"));
  await expect(withRetries(attempt, patience)).rejects.toThrow("c");
  expect(attempt).toHaveBeenCalledTimes(3);
});

test.each([new DownloadError("refused"), new UnreachableError("no network"), new TypeError("bug")])(
  "%s ends it at once",
  async (error) => {
    const attempt = failing(error);
    await expect(withRetries(attempt, patience)).rejects.toBe(error);
    expect(attempt).toHaveBeenCalledTimes(1);
  },
);

test("does not wait once it is aborted", async () => {
  const ending = new AbortController();
  const attempt = failing(new TransientError("a"));
  const onRetry = () => ending.abort();
  const tried = withRetries(attempt, { stall: 1, pauses: [60_000] }, { signal: ending.signal, onRetry });
  await expect(tried).rejects.toThrow("aborted");
});
