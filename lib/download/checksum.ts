import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { DownloadError, describe } from "./download-error";
import { statusError } from "./fetch-file";
import { request } from "./request";
import { type Patience, withRetries } from "./retries";

const MAX_BYTES = 4096;

/** Reads `<hex>  ml-25m.zip` and `MD5 (ml-20m.zip) = <hex>`: GroupLens has published both. */
export function parseMd5(text: string, file: string): string {
  const line = text.trim();
  const plain = /^([0-9a-f]{32})(?:\s+\*?(\S+))?$/i.exec(line);
  const [, bsdName, bsdSum] = /^MD5\s*\((\S+)\)\s*=\s*([0-9a-f]{32})$/i.exec(line) ?? [];
  const [sum, name] = plain ? [plain[1], plain[2] ?? file] : [bsdSum, bsdName];
  if (sum && name === file) return sum.toLowerCase();
  throw new DownloadError(describe(`${file}.md5`, JSON.stringify(line.slice(0, 60)), `the MD5 of ${file}`));
}

/** The published MD5 of the file at this address; undefined where none is published. */
export async function fetchMd5(
  file: URL,
  patience: Patience,
  watch: { signal?: AbortSignal; onRetry?: (reason: string, pause: number) => void } = {},
): Promise<string | undefined> {
  const url = new URL(`${file.href}.md5`);
  const text = await withRetries(() => fetchText(url, patience, watch.signal), patience, watch);
  return text === undefined ? undefined : parseMd5(text, file.pathname.split("/").at(-1) ?? "");
}

async function fetchText(url: URL, { stall }: Patience, signal?: AbortSignal): Promise<string | undefined> {
  const answer = await request(url, {}, { stall, signal });
  try {
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (answer.status !== 200) throw statusError(answer.status, url);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of answer.body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_BYTES) throw new DownloadError(describe(url.href, `over ${MAX_BYTES} bytes`, "one line"));
    }
    return Buffer.concat(chunks).toString("utf8");
  } finally {
    answer.cancel();
  }
}

export async function md5Of(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("md5");
  await pipeline(createReadStream(file), hash, { signal });
  return hash.digest("hex");
}
