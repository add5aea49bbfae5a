import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { DownloadError, describe, TransientError } from "./download-error";
import type { Origin, PartFile } from "./part-file";
import { type Answer, request } from "./request";
import { type Patience, withRetries } from "./retries";

export interface FetchOptions {
  patience: Patience;
  /** Bytes beyond which a file is refused. */
  maxBytes: number;
  signal?: AbortSignal;
  onProgress?: (received: number, total: number | undefined) => void;
  onRetry?: (reason: string, pause: number) => void;
}

/**
 * Downloads a file into a part, going on where an earlier attempt or process ended; says how much was there.
 * @throws DownloadError when the server refuses or stays broken; what has come by then stays in the part
 */
export async function fetchFile(url: URL, part: PartFile, options: FetchOptions): Promise<number> {
  const kept = (await part.read(url))?.offset ?? 0;
  let restarted = false;
  await withRetries(
    async () => {
      if (await fetchOnce(url, part, options)) restarted = true;
    },
    options.patience,
    options,
  );
  return restarted ? 0 : kept;
}

/** Whether it began at the first byte. */
async function fetchOnce(url: URL, part: PartFile, options: FetchOptions): Promise<boolean> {
  const kept = await part.read(url);
  const conditions = kept && { range: `bytes=${kept.offset}-`, "if-range": kept.validator };
  const answer = await request(url, { ...conditions }, { stall: options.patience.stall, signal: options.signal });
  try {
    if (kept && answer.status !== 200) {
      await takeRest(answer, kept, url, part, options);
      return false;
    }
    const size = wholeSize(answer, url);
    refuseAbove(options.maxBytes, size ?? 0, url);
    await part.begin({ url: url.href, validator: validatorOf(answer.headers), size });
    await save(answer, url, part, 0, size, options);
    return true;
  } finally {
    answer.cancel();
  }
}

type Kept = Origin & { offset: number };

async function takeRest(answer: Answer, kept: Kept, url: URL, part: PartFile, options: FetchOptions): Promise<void> {
  switch (restOf(answer, kept)) {
    case "follows":
      return save(answer, url, part, kept.offset, kept.size, options);
    case "none":
      return options.onProgress?.(kept.offset, kept.offset);
    case "refused":
      throw statusError(answer.status, url);
    case "changed":
      await part.remove();
      throw new TransientError(describe(url.href, "another file than before", "the rest of it, so it starts again"));
  }
}

/** How a server answered to "the rest, if the file is still this one" (RFC 9110, 14.2): no more, or here it is. */
function restOf({ status, headers }: Answer, { offset, size, validator }: Kept) {
  const [, start, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers.get("content-range") ?? "") ?? [];
  if (status === 416) return Number(total) === offset && (size ?? offset) === offset ? "none" : "changed";
  if (status !== 206) return "refused";
  const answered = headers.get(validator.startsWith('"') ? "etag" : "last-modified") ?? validator;
  const same = answered === validator && Number(start) === offset && (size === undefined || Number(total) === size);
  return same ? "follows" : "changed";
}

/** Bytes of a whole file, where the server says. */
function wholeSize({ status, headers }: Answer, url: URL): number | undefined {
  if (status !== 200) throw statusError(status, url);
  const encoding = headers.get("content-encoding");
  if (encoding && encoding !== "identity") {
    throw new DownloadError(describe(url.href, `the file encoded as ${encoding}`, "the file as it is"));
  }
  const length = headers.get("content-length");
  return length === null ? undefined : Number(length);
}

async function save(
  { body }: Answer,
  url: URL,
  part: PartFile,
  offset: number,
  size: number | undefined,
  { maxBytes, onProgress, signal }: FetchOptions,
): Promise<void> {
  let received = offset;
  async function* counted() {
    onProgress?.(received, size);
    for await (const chunk of body) {
      received += chunk.length;
      refuseAbove(maxBytes, received, url);
      yield chunk;
      onProgress?.(received, size);
    }
  }
  await pipeline(counted, createWriteStream(part.path, { flags: offset ? "r+" : "w", start: offset }), { signal });
  if (size !== undefined && received !== size) {
    throw new TransientError(describe(url.href, `${received} bytes`, `${size}`));
  }
}

function refuseAbove(maxBytes: number, bytes: number, url: URL): void {
  if (bytes > maxBytes) throw new DownloadError(describe(url.href, `${bytes} bytes`, `at most ${maxBytes}`));
}

/** A strong ETag, else the date; a weak ETag promises no equal bytes. */
function validatorOf(headers: Headers): string | undefined {
  const etag = headers.get("etag");
  return (etag?.startsWith('"') ? etag : headers.get("last-modified")) ?? undefined;
}

export function statusError(status: number, url: URL): DownloadError {
  const busy = status >= 500 || status === 408 || status === 429;
  return new (busy ? TransientError : DownloadError)(describe(url.href, `status ${status}`, "the file"));
}
