import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { SAMPLE_FOLDER } from "@/scripts/places";
import { benchApi } from "./api";
import { benchBuild } from "./build";
import { benchPages } from "./pages";
import { withServer } from "./server";

/**
 * Times what the project promises and prints it as a table. Build the app first: npm run build.
 * usage: npm run bench -- [--data FOLDER] [--peer FOLDER]
 *   --peer  a folder with the Python original's build.py and serve.py, to be timed in the same run
 *           (needs python3 with pandas, scikit-learn, fastapi and uvicorn; on Debian
 *           apt-get install python3-pandas python3-sklearn python3-fastapi python3-uvicorn)
 */
const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.MOVIELENS_DIR || SAMPLE_FOLDER },
    peer: { type: "string" },
  },
});

const rows: [what: string, figure: string, bar: string][] = [];
rows.push(...benchBuild(values.data));
await withServer(values.data, async (address) => {
  rows.push(...(await benchApi(address, values.data, values.peer)));
  rows.push(...(await benchPages(address)));
});

const machine = `${cpus().length} x ${cpus()[0].model.trim()}, Node ${process.versions.node}`;
console.log(`\n${values.data.split("/").at(-1)} on ${machine}\n`);
console.log("| what | measured | bar |\n|---|---|---|");
for (const cells of rows) console.log(`| ${cells.join(" | ")} |`);
