import { answerApi } from "@/app/api/answer";

/** The way to the API through Next.js; the standalone server takes a shorter one (scripts/api-front.mjs). */
export async function GET(request: Request) {
  const { pathname, search } = new URL(request.url);
  const { status, headers, body } = await answerApi(
    pathname + search,
    request.headers.get("if-none-match") ?? undefined,
  );
  return new Response(status === 304 ? null : body, { status, headers });
}
