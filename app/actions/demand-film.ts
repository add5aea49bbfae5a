import "server-only";
import { AccountsError } from "@/lib/accounts/accounts-error";
import { loadStore } from "@/lib/catalog/store";

/** @throws AccountsError where the catalog has no such film */
export async function demandFilm(movieId: number): Promise<void> {
  const { itemOfMovie } = await loadStore();
  if (!itemOfMovie.has(movieId)) throw new AccountsError(`There is no film ${movieId} here.`);
}
