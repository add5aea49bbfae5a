import { DownloadError, describe, TransientError, UnreachableError } from "./download-error";
import { mayRedirect } from "./mirror";

const MAX_REDIRECTS = 5;

export interface Answer {
  status: number;
  headers: Headers;
  /** The bytes as they come. */
  body: AsyncIterable<Uint8Array>;
  /** Ends the connection; to be called when the body is not wanted. */
  cancel: () => void;
}

/**
 * Asks by GET, follows redirects, and gives up when no byte has come for `stall` milliseconds. What the reader of the
 * body takes for its own work does not count.
 * @throws TransientError when the connection broke, stalled or never came about; the signal's reason when it was aborted
 */
export async function request(
  url: URL,
  headers: Record<string, string>,
  { stall, signal }: { stall: number; signal?: AbortSignal },
): Promise<Answer> {
  const ending = new AbortController();
  const onStall = () =>
    ending.abort(new TransientError(describe(url.host, `nothing for ${stall / 1000} s`, `data of ${url.href}`)));
  let timer = setTimeout(onStall, stall);
  const either = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
  const cancel = () => {
    clearTimeout(timer);
    ending.abort();
  };

  async function* watch(response: Response) {
    try {
      for await (const chunk of response.body ?? []) {
        clearTimeout(timer);
        yield chunk;
        timer = setTimeout(onStall, stall);
      }
    } catch (error) {
      throw either.aborted ? either.reason : brokenConnection(url, error);
    } finally {
      cancel();
    }
  }

  try {
    const response = await follow(url, { "accept-encoding": "identity", ...headers }, either);
    return { status: response.status, headers: response.headers, body: watch(response), cancel };
  } catch (error) {
    cancel();
    throw error;
  }
}

async function follow(start: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await connect(url, headers, signal);
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (!next || !mayRedirect(url, next)) {
      throw new DownloadError(
        describe(url.href, `a redirect to ${JSON.stringify(location)}`, "one to an https address"),
      );
    }
    url = next;
  }
  throw new DownloadError(describe(start.href, `more than ${MAX_REDIRECTS} redirects`, "a file"));
}

async function connect(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { headers, signal, redirect: "manual" });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const code = codeOf(error);
    if (["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"].includes(code) || code.startsWith("HPE_")) {
      throw brokenConnection(url, error);
    }
    throw new UnreachableError(describe(url.host, `no connection (${code})`, "a server that answers"), {
      cause: error,
    });
  }
}

function brokenConnection(url: URL, error: unknown): TransientError {
  const got = `the connection broke (${codeOf(error)})`;
  return new TransientError(describe(url.host, got, `all of ${url.href}`), { cause: error });
}

function codeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? String(error);
}
