import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { FetchOptions } from "./fetch-file";

export interface Served {
  body: Buffer | string;
  etag?: string;
  modified?: string;
  /** What the server makes of Range: answers it (so by default), ignores it, or answers it whatever If-Range says. */
  ranges?: "ignored" | "always";
  headers?: Record<string, string>;
}

/** What goes wrong with one request of a zip file. */
export interface Fault {
  status?: number;
  location?: string;
  /** Bytes after which the connection is cut or stalls. */
  cutAfter?: number;
  stallAfter?: number;
  /** A length that is a lie; null for none. */
  length?: number | null;
}

export interface Logged {
  path: string;
  range?: string;
  status: number;
  bytes: number;
}

/** A server on loopback that does what is wanted of it, and notes each request. Ends with the test. */
export async function startServer(files: Record<string, Served>, faults: Fault[] = []) {
  const log: Logged[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const fault = path.endsWith(".zip") ? (faults.shift() ?? {}) : {};
    const entry: Logged = { path, range: request.headers.range, status: 0, bytes: 0 };
    log.push(entry);
    answer(request, response, files[path.slice(1)], fault, entry);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { mirror: `http://127.0.0.1:${port}/`, log, files, faults };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: Served | undefined,
  fault: Fault,
  log: Logged,
) {
  const { location } = fault;
  const { status, body, headers } = location
    ? { status: fault.status ?? 302, body: Buffer.from(""), headers: { location } }
    : file && !fault.status
      ? contentsOf(request, file)
      : { status: fault.status ?? 404, body: Buffer.from("no"), headers: {} };
  const end = fault.cutAfter ?? fault.stallAfter ?? body.length;
  log.status = status;
  log.bytes = Math.min(end, body.length);
  const length = fault.length === undefined ? body.length : fault.length;
  response.writeHead(status, { ...headers, ...(length === null ? {} : { "content-length": length }) });
  response.flushHeaders();
  response.write(body.subarray(0, end), () => {
    if (fault.cutAfter !== undefined) response.destroy();
    else if (fault.stallAfter === undefined) response.end();
  });
}

/** RFC 9110, 13.1.5 and 14.2, for ranges that run to the end. */
function contentsOf(request: IncomingMessage, file: Served) {
  const body = Buffer.from(file.body);
  const headers: Record<string, string> = { ...file.headers };
  if (file.etag) headers.etag = file.etag;
  if (file.modified) headers["last-modified"] = file.modified;
  const [, first] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
  const same = file.ranges === "always" || [file.etag, file.modified].includes(request.headers["if-range"] as string);
  if (first === undefined || file.ranges === "ignored" || !same) return { status: 200, body, headers };
  const start = Number(first);
  if (start >= body.length) {
    return { status: 416, body: Buffer.from(""), headers: { ...headers, "content-range": `bytes */${body.length}` } };
  }
  const range = `bytes ${start}-${body.length - 1}/${body.length}`;
  return { status: 206, body: body.subarray(start), headers: { ...headers, "content-range": range } };
}

/** A stall that no busy machine makes; tests of stalls name a shorter one. */
export const IMPATIENCE: FetchOptions["patience"] = { stall: 10_000, pauses: [1, 1, 1] };
