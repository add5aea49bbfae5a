import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { replaceDirectory } from "@/lib/artifacts/replace-directory";
import { REQUIRED_FILES } from "@/lib/movielens/dataset";
import { fetchMd5, md5Of } from "./checksum";
import type { DatasetName } from "./dataset-names";
import { DownloadError, describe, explainDiskError, UnreachableError } from "./download-error";
import { fetchFile } from "./fetch-file";
import { parseMirror } from "./mirror";
import { PartFile } from "./part-file";
import { PATIENCE, type Patience } from "./retries";
import { unzip } from "./unzip";
import type { ZipLimits } from "./zip-entries";

const MAX_BYTES = 2 ** 30;

export interface DownloadOptions {
  /** The folder that gets `<name>/`. */
  root: string;
  mirror?: string;
  /** Whether to download what is there already. */
  force?: boolean;
  patience?: Patience;
  maxBytes?: number;
  limits?: ZipLimits;
  signal?: AbortSignal;
  onProgress?: (received: number, total: number | undefined) => void;
  onNote?: (sentence: string) => void;
}

export interface Downloaded {
  folder: string;
  /** The files unpacked; undefined where they were there already. */
  files?: string[];
}

/**
 * Downloads, checks and unpacks a data set into `<root>/<name>`, which comes to be whole or not at all.
 * @throws DownloadError with a sentence; what has been downloaded by then stays for the next time, unless it is wrong
 */
export async function downloadDataset(name: DatasetName, options: DownloadOptions): Promise<Downloaded> {
  const folder = path.join(options.root, name);
  const url = new URL(`${name}.zip`, parseMirror(options.mirror));
  if (!options.force && isThere(folder)) return { folder };
  try {
    await mkdir(options.root, { recursive: true });
    const part = new PartFile(path.join(options.root, `${name}.zip.part`));
    await fetchChecked(url, part, options);
    options.onNote?.(`Unpacking into ${folder} …`);
    return { folder, files: await unpack(part, folder, `${name}.zip`, options) };
  } catch (error) {
    if (error instanceof UnreachableError) {
      throw new DownloadError(`${error.message}; the built-in catalog needs no network: npm start`, { cause: error });
    }
    throw explainDiskError(error, options.root);
  }
}

function isThere(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const missing = REQUIRED_FILES.find((file) => !existsSync(path.join(folder, file)));
  if (!missing) return true;
  throw new DownloadError(describe(folder, `no ${missing}`, "a data set or no such folder (--force replaces it)"));
}

/** Fetches and compares with the published MD5. What was continued and is wrong is fetched once more as a whole. */
async function fetchChecked(url: URL, part: PartFile, options: DownloadOptions): Promise<void> {
  const { patience = PATIENCE, maxBytes = MAX_BYTES, signal, onProgress, onNote } = options;
  const onRetry = (reason: string, pause: number) => onNote?.(`${reason}. Trying again in ${pause / 1000} s.`);
  const kept = await fetchFile(url, part, { patience, maxBytes, signal, onProgress, onRetry });
  const published = await fetchMd5(url, patience, { signal, onRetry });
  if (published === undefined) {
    onNote?.(`${url.href}.md5 is not published, so the download is not checked against it.`);
    return;
  }
  const found = await md5Of(part.path, signal);
  if (found === published) {
    onNote?.(`The MD5 is the published one, ${published}.`);
    return;
  }
  await part.remove();
  const sentence = describe(url.href, `MD5 ${found}`, published);
  if (kept === 0) throw new DownloadError(sentence);
  onNote?.(`${sentence}. Starting again.`);
  await fetchChecked(url, part, options);
}

/** An archive that cannot be unpacked is of no use next time. */
async function unpack(part: PartFile, folder: string, shown: string, options: DownloadOptions): Promise<string[]> {
  let files: string[] = [];
  try {
    await replaceDirectory(folder, async (next) => {
      files = await unzip(part.path, next, { shown, limits: options.limits, signal: options.signal });
    });
  } catch (error) {
    if (error instanceof DownloadError) await part.remove();
    throw error;
  }
  await part.remove();
  return files;
}
