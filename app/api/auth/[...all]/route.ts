import { openAccounts } from "@/lib/accounts/accounts";

/** Where other sites send back whom they know. Of better-auth's routes that alone is served; the rest are server actions. */
const SERVED = /^\/api\/auth\/callback\/[a-z]+$/;

async function answer(request: Request): Promise<Response> {
  if (!SERVED.test(new URL(request.url).pathname)) return new Response("Not found", { status: 404 });
  const { auth } = await openAccounts();
  return auth.handler(request);
}

export { answer as GET, answer as POST };
