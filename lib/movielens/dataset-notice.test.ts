import { expect, test } from "vitest";
import { DataError } from "./data-error";
import { readRatingsSimulated } from "./dataset-notice";
import { writeTempFile } from "./temp-files.fixture";

const read = async (text: string) => readRatingsSimulated(await writeTempFile("dataset.json", text));

test("a data set says whether people gave its ratings", async () => {
  expect(await read('{"ratings": "simulated"}')).toBe(true);
  expect(await read('{"ratings": "given", "other": 1}')).toBe(false);
});

test.each([
  ['{"ratings": "real"}', '"ratings": "real", expected "simulated" or "given"'],
  ["{}", '"ratings": undefined, expected "simulated" or "given"'],
  ["null", '"ratings": undefined, expected "simulated" or "given"'],
  ['["simulated"]', '"ratings": undefined, expected "simulated" or "given"'],
  ['{"ratings": "simul', '"{\\"ratings\\": \\"simul", expected JSON'],
  ["", '"", expected JSON'],
])("%j says neither", async (text, message) => {
  await expect(read(text)).rejects.toThrow(new DataError(`dataset.json: ${message}`));
});
