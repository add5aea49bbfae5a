import { answerApi } from "@/app/api/answer";

/** The way to the API through Next.js, which tells no socket's address; the standalone server takes a shorter one (scripts/api-front.mjs). */
async function answer(request: Request) {
  const { pathname, search } = new URL(request.url);
  const { status, headers, body } = await answerApi({
    method: request.method,
    target: pathname + search,
    headers: Object.fromEntries(request.headers),
  });
  return new Response([204, 304].includes(status) ? null : body, { status, headers });
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
