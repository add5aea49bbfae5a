import { problemResponse } from "@/app/api/respond";

/** Any other address below /api. */
export function GET(request: Request) {
  const { pathname } = new URL(request.url);
  return problemResponse({ status: 404, title: "Unknown endpoint", detail: `There is nothing at ${pathname}.` });
}
