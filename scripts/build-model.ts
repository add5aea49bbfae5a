import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { WorkerError } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "@/lib/movielens/data-error";
import { buildModel } from "@/lib/pipeline/build-model";
import { isModelCurrent, stampModel } from "@/lib/pipeline/model-stamp";
import { expandSample } from "@/lib/sample/expand-sample";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";
import { stageReporter } from "./stage-reporter";

const MOST_WORKERS = 64;
const STAMP = ".cache/model-stamp.json";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.MOVIELENS_DIR || SAMPLE_FOLDER },
    out: { type: "string", default: "prisma-free-data/model" },
    "if-changed": { type: "boolean", default: false },
    json: { type: "string" },
    workers: { type: "string" },
    "without-taste": { type: "boolean", default: false },
  },
});

const places = { folder: values.data, catalog: SAMPLE_CATALOG, directory: values.out };
const reporter = stageReporter();
try {
  const workers = values.workers === undefined ? undefined : parseWorkers(values.workers);
  if (values.data === SAMPLE_FOLDER) await expandSample(SAMPLE_CATALOG, SAMPLE_FOLDER);
  if (values["if-changed"] && (await isModelCurrent(places, STAMP))) {
    console.log(`The model of ${values.data} is up to date.`);
  } else {
    console.log(`Building the model of ${values.data} …`);
    const summary = reporter.finish(
      await buildModel(values.data, values.out, reporter.onProgress, {
        catalog: SAMPLE_CATALOG,
        withoutTaste: values["without-taste"],
        workers,
      }),
    );
    if (values.json) await writeFile(values.json, `${JSON.stringify(summary, null, 2)}\n`);
    if (values["if-changed"]) await stampModel(places, STAMP);
  }
} catch (error) {
  reporter.stop();
  if (!(error instanceof DataError || error instanceof WorkerError)) throw error;
  console.error(`\nThe model was not built. ${error.message}.`);
  process.exitCode = 1;
}

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new DataError(`--workers "${text}", expected a number of threads from 1 to ${MOST_WORKERS}`);
}
