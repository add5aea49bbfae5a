import path from "node:path";
import { groupByRow } from "@/lib/linalg/csr-matrix";
import { parseId, scanCsvTable } from "./csv-table";
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
  const name = path.basename(file);
  const tagOfText = new Map<string, number>();
  const tagOf = rememberTags(tagOfText);
  const [items, tags, userIds]: number[][] = [[], [], []];
  let ofUnknownFilms = 0;
  await scanCsvTable(file, ["userId", "movieId", "tag"], ([userText, movieText, tagText], line) => {
    const userId = parseId(name, line, "userId", userText);
    const item = movies.row(parseId(name, line, "movieId", movieText));
    if (item === undefined) {
      ofUnknownFilms++;
      return;
    }
    const tag = tagOf(tagText);
    if (tag === BLANK) return;
    items.push(item);
    tags.push(tag);
    userIds.push(userId);
  });
  const tagCounts = { tags: [...tagOfText.keys()], ...countPeople(items, tags, userIds, movies.size) };
  return { tagCounts, applications: items.length, ofUnknownFilms };
}

const IDS = 2 ** 32;

/** How many different people applied each tag to each item, among some applications. */
function countPeople(items: number[], tags: number[], userIds: number[], itemCount: number) {
  const { indptr: starts, order } = groupByRow(Uint32Array.from(items), itemCount);
  // Tags are below 2²¹ and ids below 2³²: a pair fits the 53 bits of a whole number.
  const pairs = Float64Array.from(order, (a) => tags[a] * IDS + userIds[a]);
  const tagRows = new Uint32Array(pairs.length);
  const people = new Uint32Array(pairs.length);
  const indptr = new Uint32Array(itemCount + 1);
  let count = 0;
  for (let item = 0; item < itemCount; item++) {
    const [start, end] = [starts[item], starts[item + 1]];
    if (end - start > 1) pairs.subarray(start, end).sort();
    for (let e = start; e < end; e++) {
      if (e > start && pairs[e] === pairs[e - 1]) continue;
      const tag = Math.floor(pairs[e] / IDS);
      if (count === indptr[item] || tagRows[count - 1] !== tag) tagRows[count++] = tag;
      people[count - 1]++;
    }
    indptr[item + 1] = count;
  }
  return { indptr, tagRows: tagRows.slice(0, count), people: people.slice(0, count) };
}

const BLANK = -1;

/** The number of a tag as it is written, which many rows repeat, or BLANK. */
function rememberTags(tagOfText: Map<string, number>): (written: string) => number {
  const known = new Map<string, number>();
  return (written) => {
    let tag = known.get(written);
    if (tag === undefined) {
      const text = normalizeTag(written);
      tag = text === "" ? BLANK : (tagOfText.get(text) ?? tagOfText.size);
      if (tag !== BLANK) tagOfText.set(text, tag);
      known.set(written, tag);
    }
    return tag;
  };
}

function normalizeTag(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
