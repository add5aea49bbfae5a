import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type ShapeName, scaledShape } from "@/lib/synthesize/shape";
import { synthesize } from "@/lib/synthesize/synthesize";

/** Where data sets stay from one bench to the next; to be emptied by hand after a change of lib/synthesize. */
export const BENCH_FOLDER = ".cache/bench";
const SEED = 1;

/** The folder of a data set of a shape, or of 1/`divisor` of it, as `npm run synthesize` writes it; made if missing. */
export async function ensureDataSet(like: ShapeName, divisor = 1): Promise<string> {
  const folder = path.join(BENCH_FOLDER, divisor === 1 ? like : `${like}-1-of-${divisor}`);
  if (existsSync(folder)) return folder;
  console.error(`making ${folder} …`);
  await mkdir(BENCH_FOLDER, { recursive: true });
  await synthesize(folder, scaledShape(like, 1 / divisor), SEED);
  return folder;
}
