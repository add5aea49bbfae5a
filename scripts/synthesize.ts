import { OptionError } from "@/lib/synthesize/option-error";
import { parseOptions } from "@/lib/synthesize/options";
import { scaledShape } from "@/lib/synthesize/shape";
import { synthesize } from "@/lib/synthesize/synthesize";
import { stageReporter } from "./stage-reporter";

const reporter = stageReporter();
try {
  const { like, out, scale, seed } = parseOptions(process.argv.slice(2));
  const shape = scaledShape(like, scale);
  await synthesize(out, shape, seed, reporter.onProgress);
  reporter.close();
  const [ratings, users, films] = [shape.ratings, shape.users, shape.films].map((n) => n.toLocaleString("en-US"));
  console.log(`${out} holds ${ratings} ratings of ${films} films by ${users} people who do not exist.`);
} catch (error) {
  reporter.stop();
  if (!(error instanceof OptionError || isSystemError(error))) throw error;
  console.error(`The data set was not written. ${error.message}.`);
  process.exitCode = 1;
}

/** The disk is full, the folder is not ours to write, and the like: Node's sentence says which. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
