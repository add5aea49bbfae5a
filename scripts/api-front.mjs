import http from "node:http";
import { gzip } from "node:zlib";

/**
 * Answers GET requests below /api before Next.js sees them: its way from request to route handler takes most of a
 * millisecond, the answer itself a twentieth of that (docs/decisions/0003). Loaded before Next.js, which creates
 * its server by http.createServer; instrumentation.ts hands over the function that answers.
 */
const API = Symbol.for("reelated.answerApi");
const WORTH_COMPRESSING = 4096;
const createServer = http.createServer;

http.createServer = (...args) => {
  const next = args.pop();
  return createServer(...args, (request, response) => {
    const answerApi = globalThis[API];
    if (request.method !== "GET" || !request.url.startsWith("/api/") || !answerApi) return next(request, response);
    answerApi(request.url, request.headers["if-none-match"]).then((answer) => send(request, response, answer));
  });
};

function send(request, response, { status, headers, body }) {
  response.setHeader("Vary", "Accept-Encoding");
  const bytes = Buffer.from(body);
  if (bytes.length < WORTH_COMPRESSING || !/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response.writeHead(status, status === 304 ? headers : { ...headers, "Content-Length": bytes.length }).end(bytes);
    return;
  }
  gzip(bytes, (_, compressed) => {
    const length = compressed.length;
    response.writeHead(status, { ...headers, "Content-Encoding": "gzip", "Content-Length": length }).end(compressed);
  });
}
