import { readModel } from "@/lib/artifacts/read-model";
import { hybridOf } from "@/lib/evaluation/fit-hybrid";
import { uniformGenerator } from "@/lib/linalg/random";
import { median } from "./median";
import { atMost, milliseconds, number, type Row } from "./table";

const RATINGS = 200;
const PEOPLE = 41;

/** What the hybrid thinks of every film for a person, one after another in this process. */
export async function benchScore(modelDirectory: string): Promise<Row> {
  const model = await readModel(modelDirectory);
  const { taste, manifest, movies } = model;
  const settings = manifest.settings.taste;
  if (!taste || !settings)
    throw new Error(`${modelDirectory}: a model without engines of taste, expected one with them`);
  const { side } = settings.ease;
  const { similarity } = manifest.settings;
  const hybrid = hybridOf(
    taste,
    { side, blend: settings.blend, similarity },
    { ...model, films: movies },
    settings.likedFrom,
  );
  const uniform = uniformGenerator(7);
  const times = Array.from({ length: PEOPLE }, () => {
    // The more rated a film the more likely: rows run from the most rated to the least.
    const items = new Set<number>();
    while (items.size < RATINGS) items.add(Math.floor(movies.length * uniform() ** 3));
    const history = {
      items: Uint32Array.from(items),
      halfStars: Uint8Array.from(items, () => 1 + Math.floor(10 * uniform())),
    };
    const start = performance.now();
    hybrid.scoreItems(history);
    return performance.now() - start;
  });
  return atMost(
    `scoring ${RATINGS} ratings over ${number(movies.length)} films, median`,
    median(times),
    10,
    milliseconds,
  );
}
