import { quote } from "@/lib/movielens/data-error";
import type { CatalogFilm } from "./film-list";
import { readTsv } from "./tsv";

export interface Franchise {
  name: string;
  /** Rows of its films in the catalog, as the list orders them. */
  films: number[];
}

/**
 * Reads franchises.tsv (series, members): films by title and year, parted by |.
 * @throws DataError for a film that the catalog does not have, or a series of fewer than two
 */
export async function readFranchises(file: string, films: readonly CatalogFilm[]): Promise<Franchise[]> {
  const rowOf = new Map(films.map(({ title, year }, row) => [`${title} (${year})`, row]));
  return (await readTsv(file, ["series", "members"])).map(({ fields, refuse }) => {
    const members = fields.members.split("|").map((name) => {
      const row = rowOf.get(name);
      if (row === undefined) throw refuse(quote(name), "a film of the catalog with its year");
      return row;
    });
    if (new Set(members).size < 2) throw refuse(`${members.length} films in ${quote(fields.series)}`, "two at least");
    return { name: fields.series, films: [...new Set(members)] };
  });
}
