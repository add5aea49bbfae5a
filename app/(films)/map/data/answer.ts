import { gzipSync } from "node:zlib";

/** What the map's browser code asks for: the same for everyone until the model changes. */
export interface DataAnswer {
  etag: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The same packed; made at the first question. */
  packed?: Uint8Array<ArrayBuffer>;
}

const GZIP = "application/gzip";

export function jsonAnswer(etag: string, value: unknown): DataAnswer {
  return { etag, type: "application/json", bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

/**
 * Answers with an ETag, or 304 where the client has it. Next.js packs no route handler's answer and lets none say that it is
 * packed, so whoever accepts application/gzip is given just that, to unpack by themselves (fetch-packed.ts).
 */
export function respond(request: Request, answer: DataAnswer): Response {
  const packed = request.headers.get("accept")?.includes(GZIP) ?? false;
  const etag = `W/"${answer.etag}${packed ? "-gz" : ""}"`;
  const headers = { "Cache-Control": "public, max-age=300", ETag: etag, Vary: "Accept" };
  const known = request.headers.get("if-none-match")?.split(",");
  if (known?.some((tag) => tag.trim() === etag || tag.trim() === "*")) {
    return new Response(null, { status: 304, headers });
  }
  if (packed) answer.packed ??= Uint8Array.from(gzipSync(answer.bytes));
  const [type, bytes] = packed ? [GZIP, answer.packed] : [answer.type, answer.bytes];
  return new Response(bytes, { headers: { ...headers, "Content-Type": type } });
}
