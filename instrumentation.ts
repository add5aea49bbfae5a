/** Reads the model when the server starts, so that the first visitor does not wait for it. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { loadStore } = await import("@/lib/catalog/store");
  await loadStore().catch((error) => console.error(`The model cannot be served: ${error.message}`));
}
