import path from "node:path";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { withCsvFile } from "./csv-file";
import { parseId, readCsvTable } from "./csv-table";
import { dataError } from "./data-error";
import { ID, openNumericCsv, UNKNOWN_ROW } from "./numeric-csv";
import { Vocabulary } from "./vocabulary";

/** The tag genome: how well each tag fits each film that has scores (Vig, Sen & Riedl 2012). */
export interface Genome {
  genomeTags: string[];
  /** Item row of each row of `tagRelevance`, rising. */
  items: Uint32Array;
  /** items x genomeTags, 0–1. */
  tagRelevance: Matrix<Float32Array>;
}

const RELEVANCE = { min: 0, max: 1, expected: "a number between 0 and 1" };

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
  pool: KernelPool,
  tagsFile: string,
  scoresFile: string,
  movies: Vocabulary,
  onProgress?: (fraction: number) => void,
): Promise<{ genome: Genome; skipped: SkippedScores }> {
  const { vocabulary, genomeTags } = await readGenomeTags(tagsFile);
  return withCsvFile(scoresFile, async (csv) => {
    const { lines, parse } = await openNumericCsv(pool, csv, onProgress);
    return pool.memory.scope(async () => {
      const itemOf = pool.memory.wholes(lines);
      const tagOf = pool.memory.wholes(lines);
      const relevances = pool.memory.floats(lines);
      const knownTag = { ...ID, expected: `one of ${path.basename(tagsFile)}` };
      const rows = await parse([
        { name: "movieId", ...ID, target: { kind: "row", to: itemOf, of: movies } },
        { name: "tagId", ...knownTag, target: { kind: "row", to: tagOf, of: vocabulary, known: true } },
        { name: "relevance", ...RELEVANCE, target: { kind: "float", to: relevances } },
      ]);
      const { items, tagRelevance, skipped } = scatter(rows, itemOf, tagOf, relevances, movies.size, genomeTags.length);
      if (items.length === 0) throw dataError(csv.name, undefined, "no score of a film in movies.csv", "one at least");
      return { genome: { genomeTags, items, tagRelevance }, skipped };
    });
  });
}

/** From one row a score to one row a film. */
function scatter(
  rows: number,
  itemOf: Uint32Array,
  tagOf: Uint32Array,
  relevances: Float32Array,
  itemCount: number,
  tagCount: number,
) {
  const skipped = { ofUnknownFilms: 0, absent: 0 };
  const hasScores = new Uint8Array(itemCount);
  for (let e = 0; e < rows; e++) {
    if (itemOf[e] === UNKNOWN_ROW) skipped.ofUnknownFilms++;
    else hasScores[itemOf[e]] = 1;
  }
  const items = Uint32Array.from(hasScores.keys()).filter((item) => hasScores[item] === 1);
  const rowOfItem = new Uint32Array(itemCount);
  items.forEach((item, row) => {
    rowOfItem[item] = row;
  });
  const data = new Float32Array(items.length * tagCount).fill(-1);
  let item = UNKNOWN_ROW;
  let start = 0;
  for (let e = 0; e < rows; e++) {
    if (itemOf[e] !== item) {
      item = itemOf[e];
      start = rowOfItem[item] * tagCount;
    }
    if (item !== UNKNOWN_ROW) data[start + tagOf[e]] = relevances[e];
  }
  for (let p = 0; p < data.length; p++) {
    if (data[p] >= 0) continue;
    data[p] = 0;
    skipped.absent++;
  }
  return { items, tagRelevance: { rows: items.length, columns: tagCount, data }, skipped };
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
