import { expandSample } from "@/lib/sample/expand-sample";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

/** Before the unit tests: the built-in catalog as a MovieLens folder, which several of them read. */
export async function setup(): Promise<void> {
  await expandSample(SAMPLE_CATALOG, SAMPLE_FOLDER);
}
