import { parseArgs } from "node:util";
import { DATASETS, parseDatasetName } from "@/lib/download/dataset-names";
import { downloadDataset } from "@/lib/download/download-dataset";
import { DownloadError, TransientError } from "@/lib/download/download-error";
import { TERMS } from "@/lib/download/terms";
import { downloadReporter } from "./download-reporter";
import { RAW_FOLDER } from "./places";

/** Exit codes: 1 the download failed, 2 it was not asked for rightly, 128 + n a signal ended it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 };

const request = readRequest();
const ending = new AbortController();
for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => ending.abort(code));
const reporter = downloadReporter();
if (request) await download(request);

async function download({ name, force }: NonNullable<typeof request>): Promise<void> {
  try {
    console.log(`${TERMS}\n\nDownloading ${name} (about ${DATASETS[name]} MB) …`);
    const mirror = process.env.MOVIELENS_MIRROR || undefined;
    const { signal } = ending;
    const { folder, files } = await downloadDataset(name, { root: RAW_FOLDER, mirror, force, signal, ...reporter });
    console.log(
      files ? `${folder} has ${files.join(", ")}.` : `${folder} is there already; --force downloads it again.`,
    );
    console.log(`To use it: MOVIELENS_DIR=${folder} npm start`);
  } catch (error) {
    reporter.stop();
    if (ending.signal.aborted) {
      console.error("\nStopped. The same command goes on from here.");
      process.exitCode = ending.signal.reason;
    } else if (error instanceof DownloadError) {
      const next = error instanceof TransientError ? " The same command goes on from here." : "";
      console.error(`\n${name} was not downloaded. ${error.message}.${next}`);
      process.exitCode = 1;
    } else throw error;
  }
}

function readRequest() {
  try {
    const { values, positionals } = parseArgs({ options: { force: { type: "boolean" } }, allowPositionals: true });
    if (positionals.length > 1) throw new DownloadError(`npm run data: ${positionals.length} names, expected one`);
    return { name: parseDatasetName(positionals[0]), force: values.force };
  } catch (error) {
    console.error(`${(error as Error).message.replace(/\.$/, "")}.`);
    process.exitCode = 2;
  }
}
