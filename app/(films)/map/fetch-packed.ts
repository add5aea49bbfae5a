/** Fetches what may come packed, and unpacks it as it comes. @throws Error when the server does not answer with it */
export async function fetchPacked(url: string, signal?: AbortSignal): Promise<Response> {
  const accept = "DecompressionStream" in globalThis ? "application/gzip, */*;q=0.5" : "*/*";
  const response = await fetch(url, { signal, headers: { Accept: accept } });
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  if (response.headers.get("content-type") !== "application/gzip") return response;
  return new Response(response.body.pipeThrough(new DecompressionStream("gzip")));
}
