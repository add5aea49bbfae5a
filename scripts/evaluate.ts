import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { replaceFile } from "@/lib/artifacts/replace-file";
import { ENGINE_NAMES, type EngineName } from "@/lib/evaluation/engines";
import { evaluate } from "@/lib/evaluation/evaluate";
import { measureOnboarding } from "@/lib/evaluation/measure-onboarding";
import { summarize } from "@/lib/evaluation/summary";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "@/lib/movielens/data-error";
import { type FoldsOfDataset, PROTOCOLS, type Protocol, readFolds } from "@/lib/pipeline/read-folds";
import { readSplit } from "@/lib/pipeline/read-split";
import { formatReport, type Report } from "./evaluation-table";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

const MOST_FILMS = 1000;
/** Whose lists are looked at after people answered, unless another is named. */
const ONBOARDED: EngineName[] = ["hybrid"];

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    protocol: { type: "string" },
    train: { type: "string" },
    test: { type: "string" },
    candidates: { type: "string" },
    like: { type: "string", default: "4" },
    models: { type: "string" },
    at: { type: "string", default: "10,20,50,100" },
    json: { type: "string" },
  },
});

try {
  const onboarding = values.protocol === "onboarding";
  const models = values.models === undefined ? (onboarding ? ONBOARDED : ENGINE_NAMES) : parseModels(values.models);
  if (onboarding && models.length > 1) {
    throw new DataError(`--models "${values.models}", expected one engine, whose lists are looked at after answers`);
  }
  const at = parseLengths(values.at);
  const likedFrom = parseStars(values.like) * 2;
  if (values.json) demandFolder(values.json);
  const reports = await withKernelPool(undefined, async (pool): Promise<Report[]> => {
    const { protocol, folds, items } = await read(pool, likedFrom);
    const data = { items, likedFrom };
    const told = { protocol, films: items.length };
    if (!onboarding) return [{ ...told, ...summarize(await evaluate(pool, folds, data, models, at, progress)) }];
    const [engine] = models;
    const measured = await measureOnboarding(pool, folds, data, engine, at, progress);
    return measured.map(({ answers, grids }) => ({
      ...told,
      after: { answers, engine },
      ...summarize(grids, "popularity"),
    }));
  });
  console.log(reports.map(formatReport).join("\n\n"));
  if (values.json)
    await replaceFile(values.json, `${JSON.stringify(reports.length > 1 ? reports : reports[0], null, 2)}\n`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`\nNothing was evaluated. ${error.message}.`);
  process.exitCode = 1;
}

function progress(name: string, fold: number): void {
  console.error(`fold ${fold + 1}: ${name} …`);
}

/** The split that is given, or what a protocol makes of a data set. */
async function read(pool: KernelPool, likedFrom: number): Promise<FoldsOfDataset & Pick<Report, "protocol">> {
  const { train, test, candidates, data } = values;
  const files = [train, test, candidates].some((file) => file !== undefined);
  if (files && values.protocol !== undefined) {
    throw new DataError("--protocol splits a data set, expected none beside --train and --test, which are a split");
  }
  if (!files) {
    const protocol = parseProtocol(values.protocol ?? "five-folds");
    const folder = data ?? process.env.MOVIELENS_DIR ?? SAMPLE_FOLDER;
    return { protocol, ...(await readFolds(pool, folder, protocol, likedFrom, SAMPLE_CATALOG)) };
  }
  if (train === undefined || test === undefined) {
    throw new DataError("--train and --test belong together, --candidates to them: expected both of the former");
  }
  const split = await readSplit(pool, { train, test, candidates, folder: data, likedFrom }, SAMPLE_CATALOG);
  if (split.undescribed > 0)
    console.error(`${split.undescribed} films are not in movies.csv: only ratings tell of them`);
  if (split.strangers > 0) console.error(`${split.strangers} films of the test are not known: they cannot be found`);
  return { protocol: "split", folds: [split.fold], items: split.items };
}

function demandFolder(file: string): void {
  if (existsSync(path.dirname(file))) return;
  throw new DataError(`--json "${file}": no folder ${path.dirname(file)}, expected one to write to`);
}

function parseProtocol(text: string): Protocol {
  const protocol = PROTOCOLS.find((name) => name === text);
  if (protocol !== undefined) return protocol;
  throw new DataError(`--protocol "${text}", expected one of ${PROTOCOLS.join(",")}`);
}

function parseStars(text: string): number {
  const stars = Number(text);
  if (Number.isInteger(stars * 2) && stars >= 0.5 && stars <= 5) return stars;
  throw new DataError(`--like "${text}", expected a half star between 0.5 and 5`);
}

function parseModels(text: string): EngineName[] {
  const isKnown = (name: string): name is EngineName => (ENGINE_NAMES as string[]).includes(name);
  return [...new Set(text.split(","))].map((name) => {
    if (isKnown(name)) return name;
    throw new DataError(`--models "${name}", expected some of ${ENGINE_NAMES.join(",")}`);
  });
}

function parseLengths(text: string): number[] {
  const lengths = text.split(",").map(Number);
  if (lengths.every((k) => Number.isInteger(k) && k >= 1 && k <= MOST_FILMS)) {
    return [...new Set(lengths)].sort((a, b) => a - b);
  }
  throw new DataError(`--at "${text}", expected whole numbers from 1 to ${MOST_FILMS} with commas between them`);
}
