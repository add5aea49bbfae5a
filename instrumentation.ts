/** Where the standalone server's front finds the API (scripts/api-front.mjs). */
const API = Symbol.for("reelated.answerApi");

/** Reads the model when the server starts, so that the first visitor does not wait, and hands out the API. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { SITE_URL, API_RATE_LIMIT } = process.env;
  if (SITE_URL && !URL.canParse(SITE_URL))
    console.error(`SITE_URL is "${SITE_URL}", expected an address; it is ignored.`);
  if (API_RATE_LIMIT && !/^\d{1,9}$/.test(API_RATE_LIMIT))
    console.error(`API_RATE_LIMIT is "${API_RATE_LIMIT}", expected a number of requests a minute; it is ignored.`);
  const { loadStore } = await import("@/lib/catalog/store");
  const { answerApi } = await import("@/app/api/answer");
  Object.assign(globalThis, { [API]: answerApi });
  await loadStore().catch((error) => console.error(`The model cannot be served: ${error.message}`));
  const { openAccounts } = await import("@/lib/accounts/accounts");
  openAccounts().catch((error) => console.error(`Accounts cannot be served: ${error.message}.`));
}
