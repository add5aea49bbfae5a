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
  /** Item row of each row of `tagRelevance`, as the file has them. */
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
    const relevances = pool.memory.floats(lines);
    return pool.memory.scope(async () => {
      const itemOf = pool.memory.wholes(lines);
      const tagOf = pool.memory.wholes(lines);
      const knownTag = { ...ID, expected: `one of ${path.basename(tagsFile)}` };
      const rows = await parse([
        { name: "movieId", ...ID, target: { kind: "row", to: itemOf, of: movies } },
        { name: "tagId", ...knownTag, target: { kind: "row", to: tagOf, of: vocabulary, known: true } },
        { name: "relevance", ...RELEVANCE, target: { kind: "float", to: relevances } },
      ]);
      const scores = {
        itemOf: itemOf.subarray(0, rows),
        tagOf: tagOf.subarray(0, rows),
        relevances: relevances.subarray(0, rows),
      };
      const { items, tagRelevance, skipped } = toMatrix(scores, movies.size, genomeTags.length);
      if (items.length === 0) throw dataError(csv.name, undefined, "no score of a film in movies.csv", "one at least");
      return { genome: { genomeTags, items, tagRelevance }, skipped };
    });
  });
}

/** One entry a score. */
interface Scores {
  itemOf: Uint32Array;
  tagOf: Uint32Array;
  relevances: Float32Array;
}

/** From one row a score to one row a film. */
function toMatrix(scores: Scores, itemCount: number, tagCount: number) {
  const items = itemsOfMatrix(scores, itemCount, tagCount);
  if (!items) return scatter(scores, itemCount, tagCount);
  const tagRelevance = { rows: items.length, columns: tagCount, data: scores.relevances };
  return { items, tagRelevance, skipped: { ofUnknownFilms: 0, absent: 0 } };
}

/** The films of scores that stand as in MovieLens's own file: film by film, each with all tags in their order. */
function itemsOfMatrix({ itemOf, tagOf }: Scores, itemCount: number, tagCount: number): Uint32Array | undefined {
  const items = Uint32Array.from({ length: itemOf.length / tagCount }, (_, row) => itemOf[row * tagCount]);
  if (items.length * tagCount !== itemOf.length || new Set(items).size !== items.length) return undefined;
  if (items.some((item) => item >= itemCount)) return undefined;
  for (let row = 0, e = 0; row < items.length; row++) {
    for (let tag = 0; tag < tagCount; tag++, e++) if (itemOf[e] !== items[row] || tagOf[e] !== tag) return undefined;
  }
  return items;
}

/** The same from scores in any order, some of them of films that are not known. */
function scatter({ itemOf, tagOf, relevances }: Scores, itemCount: number, tagCount: number) {
  const skipped = { ofUnknownFilms: 0, absent: 0 };
  const rowOfItem = new Int32Array(itemCount).fill(-1);
  const found: number[] = [];
  for (const item of itemOf) {
    if (item === UNKNOWN_ROW) skipped.ofUnknownFilms++;
    else if (rowOfItem[item] < 0) rowOfItem[item] = found.push(item) - 1;
  }
  const data = new Float32Array(found.length * tagCount).fill(-1);
  for (let e = 0; e < itemOf.length; e++) {
    if (itemOf[e] !== UNKNOWN_ROW) data[rowOfItem[itemOf[e]] * tagCount + tagOf[e]] = relevances[e];
  }
  for (let p = 0; p < data.length; p++) {
    if (data[p] >= 0) continue;
    data[p] = 0;
    skipped.absent++;
  }
  return { items: Uint32Array.from(found), tagRelevance: { rows: found.length, columns: tagCount, data }, skipped };
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
