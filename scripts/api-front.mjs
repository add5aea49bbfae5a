import http from "node:http";
import { gzip } from "node:zlib";

/**
 * Answers requests below /api before Next.js sees them: its way from request to route handler takes most of a
 * millisecond, the answer itself a twentieth of that (docs/decisions/0003). Loaded before Next.js, which creates
 * its server by http.createServer; instrumentation.ts hands over the function that answers. What better-auth answers
 * below /api/auth is left to Next.js.
 */
const API = Symbol.for("reelated.answerApi");
/** What of it is Next.js's: a page, and signing in at other sites. */
const OTHERS = /^\/api\/(docs\/?(\?|$)|auth\/)/;
const WORTH_COMPRESSING = 4096;
const createServer = http.createServer;

http.createServer = (...args) => {
  const next = args.pop();
  return createServer(...args, (request, response) => {
    const answerApi = globalThis[API];
    const { method, url: target, headers, socket } = request;
    // Whom tries at signing in are counted to: a visitor's own word for it counts for nothing.
    if (!process.env.TRUST_PROXY) headers["x-forwarded-for"] = socket.remoteAddress;
    if (!target.startsWith("/api/") || OTHERS.test(target) || !answerApi) return next(request, response);
    answerApi({ method, target, headers, address: socket.remoteAddress }).then(
      (answer) => send(request, response, answer),
      () => response.writeHead(500).end(),
    );
  });
};

function send(request, response, { status, headers, body }) {
  const bytes = Buffer.from(body);
  const common = { ...headers, Vary: headers.Vary ? `${headers.Vary}, Accept-Encoding` : "Accept-Encoding" };
  const bodiless = status === 204 || status === 304;
  const plain = () =>
    response.writeHead(status, bodiless ? common : { ...common, "Content-Length": bytes.length }).end(bytes);
  if (bytes.length < WORTH_COMPRESSING || !acceptsGzip(request.headers["accept-encoding"])) return plain();
  gzip(bytes, (error, compressed) => {
    if (error) return plain();
    const length = compressed.length;
    response.writeHead(status, { ...common, "Content-Encoding": "gzip", "Content-Length": length }).end(compressed);
  });
}

/** "gzip, br" and "gzip;q=0.8" do, "gzip;q=0" does not. */
function acceptsGzip(header = "") {
  return header.split(",").some((coding) => /^\s*gzip\s*(;\s*q=(1|0?\.\d*[1-9]).*)?$/i.test(coding));
}
