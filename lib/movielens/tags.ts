import { ByteWords } from "./byte-words";
import { countPeople } from "./count-people";
import { openCsvTable } from "./csv-table";
import type { Vocabulary } from "./vocabulary";

/** Which tags people put on which films: item i got those at indptr[i] <= e < indptr[i + 1]. */
export interface TagCounts {
  tags: string[];
  indptr: Uint32Array;
  /** Rows into `tags`, rising for each item. */
  tagRows: Uint32Array;
  /** How many people applied each. */
  people: Uint32Array;
}

/** The tags of one item, each with how many people applied it. */
export function tagsOfItem({ indptr, tagRows, people }: TagCounts, item: number): Map<number, number> {
  const tags = new Map<number, number>();
  for (let e = indptr[item]; e < indptr[item + 1]; e++) tags.set(tagRows[e], people[e]);
  return tags;
}

/**
 * Reads tags.csv (userId, movieId, tag, timestamp). Tags that differ only in case, space or Unicode form
 * are one; a person counts once for a tag and a film.
 */
export async function readTags(
  file: string,
  movies: Vocabulary,
): Promise<{ tagCounts: TagCounts; applications: number; ofUnknownFilms: number }> {
  const table = await openCsvTable(file, ["userId", "movieId", "tag"]);
  const tagOfText = new Map<string, number>();
  const tagWords = new ByteWords(() => numberTag(tagOfText, table.text(2)));
  const most = Math.ceil(table.bytes.length / SHORTEST_ROW);
  const [items, tags, userIds] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  let applications = 0;
  let ofUnknownFilms = 0;
  while (table.next()) {
    const userId = table.id(0);
    const item = movies.row(table.id(1));
    if (item === undefined) {
      ofUnknownFilms++;
      continue;
    }
    const tag = tagWords.number(table.bytes, table.start(2), table.end(2));
    if (tag === BLANK) continue;
    items[applications] = item;
    tags[applications] = tag;
    userIds[applications++] = userId;
  }
  const made = {
    items: items.subarray(0, applications),
    tags: tags.subarray(0, applications),
    userIds: userIds.subarray(0, applications),
  };
  const counts = countPeople(made, movies.size, tagOfText.size);
  return { tagCounts: { tags: [...tagOfText.keys()], ...counts }, applications, ofUnknownFilms };
}

/** Bytes of "1,1,a" and a line end. */
const SHORTEST_ROW = 6;
/** No tag's number, and one that `ByteWords` can hold. */
const BLANK = 0x7ffffffe;

/** The number of a tag as it is written, the next one where it is new, or BLANK. */
function numberTag(tagOfText: Map<string, number>, written: string): number {
  const text = normalizeTag(written);
  if (text === "") return BLANK;
  const known = tagOfText.get(text);
  if (known !== undefined) return known;
  tagOfText.set(text, tagOfText.size);
  return tagOfText.size - 1;
}

/** Words of ASCII without capitals, one space between two: most tags, which stay as they are. */
const NORMAL = /^[!-@[-~]+(?: [!-@[-~]+)*$/;

function normalizeTag(text: string): string {
  if (NORMAL.test(text)) return text;
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
