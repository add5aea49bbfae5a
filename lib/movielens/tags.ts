import path from "node:path";
import { parseId, readCsvTable } from "./csv-table";
import type { Vocabulary } from "./vocabulary";

/** Which tags people put on which films. */
export interface TagCounts {
  tags: string[];
  /** For each item row, tag -> how many people applied it. */
  countsOfItem: Map<number, number>[];
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
  const countsOfItem = Array.from({ length: movies.size }, () => new Map<number, number>());
  const seenByUser = new Map<number, Set<number>>();
  let ofUnknownFilms = 0;
  let applications = 0;
  for (const { fields, line } of await readCsvTable(file, ["userId", "movieId", "tag"])) {
    const userId = parseId(name, line, "userId", fields.userId);
    const item = movies.row(parseId(name, line, "movieId", fields.movieId));
    const text = normalizeTag(fields.tag);
    if (item === undefined) ofUnknownFilms++;
    if (item === undefined || text === "") continue;
    applications++;
    const tag = tagOfText.get(text) ?? tagOfText.size;
    tagOfText.set(text, tag);
    const seen = seenByUser.get(userId) ?? new Set();
    seenByUser.set(userId, seen);
    const application = tag * movies.size + item;
    if (seen.has(application)) continue;
    seen.add(application);
    countsOfItem[item].set(tag, (countsOfItem[item].get(tag) ?? 0) + 1);
  }
  return { tagCounts: { tags: [...tagOfText.keys()], countsOfItem }, applications, ofUnknownFilms };
}

function normalizeTag(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
