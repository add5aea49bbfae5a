import { type NextRequest, NextResponse } from "next/server";
import { pageHeaders } from "./scripts/page-headers.mjs";

/** Gives each page its headers, where `scripts/api-front.mjs` has not: in development, and wherever `server.js` is not ours. */
export function proxy(request: NextRequest) {
  const own = pageHeaders(request.nextUrl.pathname);
  if (!own) return new NextResponse("Bad Request", { status: 400 });
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(own.request)) headers.set(name, value);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(own.response)) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: [
    {
      source: "/((?!api/(?!docs/?$)|_next/static|_next/image|icon\\.svg$|posters/[\\w-]+\\.svg$).*)",
      missing: [{ type: "header", key: "x-nonce" }],
    },
  ],
};
