import { DataError } from "@/lib/movielens/data-error";
import { expandSample } from "@/lib/sample/expand-sample";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

try {
  await expandSample(SAMPLE_CATALOG, SAMPLE_FOLDER);
  console.log(`The built-in catalog stands in ${SAMPLE_FOLDER} as a MovieLens data set. Its ratings are simulated.`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`The catalog was not expanded. ${error.message}.`);
  process.exitCode = 1;
}
