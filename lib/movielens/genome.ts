import path from "node:path";
import type { Matrix } from "@/lib/linalg/matrix";
import { parseId, readCsvTable } from "./csv-table";
import { dataError } from "./data-error";
import { ID, scanNumericCsv } from "./numeric-csv";
import { Vocabulary } from "./vocabulary";

/** The tag genome: how well each tag fits each film that has scores (Vig, Sen & Riedl 2012). */
export interface Genome {
  genomeTags: string[];
  /** Item row of each row of `tagRelevance`, rising. */
  items: Uint32Array;
  /** items x genomeTags, 0–1. */
  tagRelevance: Matrix<Float32Array>;
}

export interface SkippedScores {
  ofUnknownFilms: number;
  /** Film and tag pairs that the file does not hold; they count as 0. */
  absent: number;
}

/**
 * Reads genome-tags.csv (tagId, tag) and genome-scores.csv (movieId, tagId, relevance).
 * @throws DataError for a relevance outside 0–1, a tagId that genome-tags.csv does not have, a row cut short, or no
 * score of a known film
 */
export async function readGenome(
  tagsFile: string,
  scoresFile: string,
  movies: Vocabulary,
  onProgress?: (fraction: number) => void,
): Promise<{ genome: Genome; skipped: SkippedScores }> {
  const { vocabulary, genomeTags } = await readGenomeTags(tagsFile);
  const rowOfItem = new Map<number, Float32Array>();
  let ofUnknownFilms = 0;
  let absent = 0;
  await scanNumericCsv(
    scoresFile,
    [
      { name: "movieId", ...ID },
      { name: "tagId", ...ID },
      { name: "relevance", min: 0, max: 1, expected: "a number between 0 and 1" },
    ],
    ([movieId, tagId, relevance], line) => {
      const tag = vocabulary.row(tagId);
      if (tag === undefined) {
        throw dataError(path.basename(scoresFile), line, `tagId ${tagId}`, `one of ${path.basename(tagsFile)}`);
      }
      const item = movies.row(movieId);
      if (item === undefined) {
        ofUnknownFilms++;
        return;
      }
      let row = rowOfItem.get(item);
      if (!row) {
        row = new Float32Array(genomeTags.length).fill(-1);
        rowOfItem.set(item, row);
      }
      row[tag] = relevance;
    },
    onProgress,
  );
  if (rowOfItem.size === 0) {
    throw dataError(path.basename(scoresFile), undefined, "no score of a film in movies.csv", "one at least");
  }
  const items = Uint32Array.from(rowOfItem.keys()).sort();
  const data = new Float32Array(items.length * genomeTags.length);
  items.forEach((item, i) => {
    data.set(rowOfItem.get(item) as Float32Array, i * genomeTags.length);
  });
  for (let p = 0; p < data.length; p++) {
    if (data[p] >= 0) continue;
    data[p] = 0;
    absent++;
  }
  const tagRelevance = { rows: items.length, columns: genomeTags.length, data };
  return { genome: { genomeTags, items, tagRelevance }, skipped: { ofUnknownFilms, absent } };
}

async function readGenomeTags(file: string): Promise<{ vocabulary: Vocabulary; genomeTags: string[] }> {
  const name = path.basename(file);
  const rows = await readCsvTable(file, ["tagId", "tag"]);
  const tagOfId = new Map<number, string>();
  for (const { fields, line } of rows) {
    const tagId = parseId(name, line, "tagId", fields.tagId);
    if (tagOfId.has(tagId)) throw dataError(name, line, `tagId ${tagId} again`, "it once");
    tagOfId.set(tagId, fields.tag.trim());
  }
  return { vocabulary: new Vocabulary(Uint32Array.from(tagOfId.keys())), genomeTags: [...tagOfId.values()] };
}
