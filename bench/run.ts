import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { SAMPLE_FOLDER } from "@/scripts/places";
import { benchAccounts } from "./accounts";
import { benchCore } from "./core";
import { benchKernels } from "./kernels";
import { benchMap } from "./map";
import { benchSite } from "./site";
import { markdown, type Table } from "./table";
import { benchTuned } from "./tuned";

/**
 * Times what the project promises and prints it as tables, each figure beside its bar.
 * usage: npm run bench -- [--part core|kernels|site|tuned|map|accounts]... [--data FOLDER] [--peer FOLDER]
 *   --part  core     builds of ml-25m's and ml-32m's shapes, growth, and the load of a model
 *           kernels  GFLOPS of the kernels, the inverse, and a query
 *           site     build, API and pages of --data; build the app first: npm run build
 *           tuned    tuned pages of ml-25m's shape, likewise
 *           map      the map of 62,423 points in a browser, likewise
 *           accounts a first start, ratings and an import in a browser, likewise
 *           all of them unless given
 *   --peer  a folder with the Python original's build.py and serve.py, to be timed in the same run
 *           (needs python3 with pandas and scikit-learn, for the site fastapi and uvicorn too; on Debian
 *           apt-get install python3-pandas python3-sklearn python3-fastapi python3-uvicorn)
 */
const { values } = parseArgs({
  options: {
    part: { type: "string", multiple: true },
    data: { type: "string", default: process.env.MOVIELENS_DIR || SAMPLE_FOLDER },
    peer: { type: "string" },
  },
});

const PARTS: Record<string, () => Promise<Table[]>> = {
  core: () => benchCore(values.peer),
  kernels: () => benchKernels(),
  site: () => benchSite(values.data, values.peer),
  tuned: () => benchTuned(),
  map: () => benchMap(values.data),
  accounts: () => benchAccounts(values.data),
};

const names = values.part ?? Object.keys(PARTS);
const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`--part: got "${unknown}", expected ${Object.keys(PARTS).join(", ")}`);
  process.exit(1);
}
console.log(`${cpus().length} x ${cpus()[0].model.trim()}, Node ${process.versions.node}`);
for (const name of names) {
  for (const table of await PARTS[name]()) console.log(markdown(table));
}
