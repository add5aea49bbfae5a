import "server-only";

const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json" };

/** A file for its owner alone, which nothing on the way keeps. */
export function download(name: `${string}.${keyof typeof TYPES}`, body: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": TYPES[name.split(".").at(-1) as keyof typeof TYPES],
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
