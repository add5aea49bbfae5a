import http from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import { gatherWrites } from "./gather-writes.mjs";
import { pageHeaders } from "./page-headers.mjs";

/**
 * Packs all answers, pages too, gives pages their headers, and answers requests below /api before Next.js sees them: its way from request to
 * route handler takes most of a millisecond, the answer itself a twentieth of that (docs/decisions/0003). Loaded before Next.js, which
 * creates its server by http.createServer; instrumentation.ts hands over the function that answers. What better-auth answers
 * below /api/auth is left to Next.js.
 */
const API = Symbol.for("reelated.answerApi");
/** What of it is Next.js's: a page, and signing in at other sites. */
const OTHERS = /^\/api\/(docs\/?(\?|$)|auth\/)/;
/** What of the rest is no page, and is answered without a page's headers: the same as proxy.ts leaves out. */
const NO_PAGES = /^\/(api\/(?!docs\/?$)|_next\/static|_next\/image|icon\.svg$|posters\/[\w-]+\.svg$)/;
/**
 * Brotli where the browser takes it: at this quality a list's page has fewer bytes than by gzip, in as long, as what it holds
 * twice lies far apart. The next quality saves a twelfth more and takes more than half as long again, while which a visitor waits.
 */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const packPage = compression({ brotli, filter: isWorthPacking });
/** What an answer of the API takes to be packed is much of what it takes at all. */
const packAnswer = compression({ brotli, threshold: 4096, filter: isWorthPacking });
const createServer = http.createServer;

http.createServer = (...args) => {
  const next = args.pop();
  return createServer(...args, (request, response) => {
    const answerApi = globalThis[API];
    const { method, url: target, headers, socket } = request;
    // Whom tries at signing in are counted to: a visitor's own word for it counts for nothing.
    if (!process.env.TRUST_PROXY) headers["x-forwarded-for"] = socket.remoteAddress;
    if (!target.startsWith("/api/") || OTHERS.test(target) || !answerApi) {
      packPage(request, response, () => {
        if (!giveHeaders(request, response)) return;
        gatherWrites(response);
        next(request, response);
      });
      return;
    }
    packAnswer(request, response, () =>
      answerApi({ method, target, headers, address: socket.remoteAddress }).then(
        (answer) => send(response, answer),
        () => response.writeHead(500).end(),
      ),
    );
  });
};

/** A page's headers, for Next.js to find and for the browser. @returns whether its address can be read; else it is answered */
function giveHeaders(request, response) {
  for (const name of OURS) delete request.headers[name];
  const path = pathOf(request.url);
  if (path !== undefined && NO_PAGES.test(path)) return true;
  const own = path === undefined ? undefined : pageHeaders(path);
  if (!own) {
    response.writeHead(400, { "Content-Type": "text/plain;charset=UTF-8" }).end("Bad Request");
    return false;
  }
  Object.assign(request.headers, own.request, request.headers.rsc && { "x-follows": "1" });
  for (const [name, value] of Object.entries(own.response)) response.setHeader(name, value);
  return true;
}

/** As browsers write it; undefined where it is no address, as "*" is none. */
function pathOf(target) {
  const isAddress = /^(\/|https?:)/.test(target) && URL.canParse(target, "http://site");
  return isAddress ? new URL(target, "http://site").pathname : undefined;
}

/** Headers by which the front speaks to pages: from a visitor they count for nothing. */
const OURS = ["x-nonce", "x-pathname", "x-follows"];

/** Next.js's route handlers leave their content type in a list, which the library does not know. */
function isWorthPacking(request, response) {
  const type = response.getHeader("Content-Type");
  if (Array.isArray(type)) response.setHeader("Content-Type", type[0]);
  return compression.filter(request, response);
}

function send(response, { status, headers, body }) {
  const bytes = Buffer.from(body);
  const bodiless = status === 204 || status === 304;
  response.writeHead(status, bodiless ? headers : { ...headers, "Content-Length": bytes.length }).end(bytes);
}
