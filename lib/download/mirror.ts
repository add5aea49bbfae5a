import { DownloadError, describe } from "./download-error";

export const GROUPLENS = "https://files.grouplens.org/datasets/movielens/";

/**
 * The address under which the zip files lie.
 * @throws DownloadError unless it is https, or http on this machine
 */
export function parseMirror(text: string = GROUPLENS): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Its text is not shown where it may hold a password.
  if (url?.username || url?.password) {
    throw new DownloadError("MOVIELENS_MIRROR: an address with a user name, expected one without");
  }
  if (!url || !(url.protocol === "https:" || isLocal(url))) {
    throw new DownloadError(
      describe("MOVIELENS_MIRROR", JSON.stringify(text), "an https address (http for this machine alone)"),
    );
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  url.search = "";
  url.hash = "";
  return url;
}

/** Whether a redirect keeps to what a mirror may be: never from https to http, nor from elsewhere into this machine. */
export function mayRedirect(from: URL, to: URL): boolean {
  return to.protocol === "https:" || (isLocal(from) && isLocal(to));
}

function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
