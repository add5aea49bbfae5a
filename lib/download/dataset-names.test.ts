import { expect, test } from "vitest";
import { DATASET_NAMES, parseDatasetName } from "./dataset-names";

test.each(DATASET_NAMES)("%s is a data set", (name) => {
  expect(parseDatasetName(name)).toBe(name);
});

test.each([undefined, "", "ml-100k", "ML-25M", "../ml-25m", "toString"])(
  "%j is none, and the five are named",
  (name) => {
    expect(() => parseDatasetName(name)).toThrow("expected ml-latest-small, ml-latest, ml-20m, ml-25m or ml-32m");
  },
);
