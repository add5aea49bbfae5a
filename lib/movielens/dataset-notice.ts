import path from "node:path";
import { dataError, quote } from "./data-error";
import { readUnpacked } from "./gzip";

/**
 * Reads dataset.json, this project's own addition to the layout: {"ratings": "simulated" | "given"} says whether
 * people gave the ratings or a generator did.
 */
export async function readRatingsSimulated(file: string): Promise<boolean> {
  const name = path.basename(file);
  const text = (await readUnpacked(file)).toString("utf8");
  const { ratings } = parse(name, text);
  if (ratings !== "simulated" && ratings !== "given") {
    throw dataError(name, undefined, `"ratings": ${JSON.stringify(ratings)}`, '"simulated" or "given"');
  }
  return ratings === "simulated";
}

function parse(name: string, text: string): { ratings?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw dataError(name, undefined, quote(text), "JSON");
  }
}
