import { randomBytes } from "node:crypto";

/**
 * What a page is asked for and answered with: a Content-Security-Policy with a nonce of its own, which Next.js finds in the request and
 * puts on its scripts. Undefined for a path whose escapes spell no characters ("%E0%A4%A"), on which Next.js would fail.
 * @param {string} path of the address, as it is sent
 */
export function pageHeaders(path) {
  if (!isDecodable(path)) return undefined;
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  return {
    request: { "x-nonce": nonce, "x-pathname": path, "content-security-policy": policy },
    response: {
      "Content-Security-Policy": policy,
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Opener-Policy": "same-origin",
    },
  };
}

function isDecodable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function contentSecurityPolicy(nonce) {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
