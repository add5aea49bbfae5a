/** Whether a browser asks for a page before anybody does: it may never be looked at. */
export function isPrefetch(headers: Pick<Headers, "get">): boolean {
  return ["sec-purpose", "purpose", "x-purpose", "x-moz"].some((name) =>
    /\b(prefetch|prerender|preview)\b/i.test(headers.get(name) ?? ""),
  );
}
