import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type ShapeName, scaledShape } from "@/lib/synthesize/shape";
import { synthesize } from "@/lib/synthesize/synthesize";

/** Where data sets stay from one bench to the next; to be emptied by hand after a change of lib/synthesize. */
export const BENCH_FOLDER = ".cache/bench";
const SEED = 1;

/**
 * The folder of a data set of a shape, or of 1/`divisor` of its people, films, ratings and genome films; made if missing.
 * The tags of the genome are as many at every size, as in MovieLens's own data sets, so that half has half the scores.
 */
export async function ensureDataSet(like: ShapeName, divisor = 1): Promise<string> {
  const folder = path.join(BENCH_FOLDER, divisor === 1 ? like : `${like}-1-of-${divisor}`);
  if (existsSync(folder)) return folder;
  console.error(`making ${folder} …`);
  await mkdir(BENCH_FOLDER, { recursive: true });
  const { genomeTags } = scaledShape(like, 1);
  await synthesize(folder, { ...scaledShape(like, 1 / divisor), genomeTags }, SEED);
  return folder;
}
