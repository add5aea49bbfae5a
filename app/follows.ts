import { headers } from "next/headers";

/**
 * Whether a page follows another in the same tab, as `scripts/api-front.mjs` has seen; then no machine reads what it says of itself to
 * sites that it is shared on and that search, and the browser need not take that out of the page and put it in anew.
 */
export async function follows(): Promise<boolean> {
  return (await headers()).has("x-follows");
}
