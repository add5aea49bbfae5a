import { expect, test } from "vitest";
import { OptionError } from "./option-error";
import { parseOptions } from "./options";

test("reads the options, with everything and seed 1 where they are not given", () => {
  expect(parseOptions(["--like", "ml-25m", "--out", "x"])).toEqual({ like: "ml-25m", out: "x", scale: 1, seed: 1 });
  expect(parseOptions(["--like=ml-32m", "--out=x", "--scale=.5", "--seed=0"])).toEqual({
    like: "ml-32m",
    out: "x",
    scale: 0.5,
    seed: 0,
  });
  expect(parseOptions(["--like=ml-25m", "--out=x", "--scale", "1e-3"]).scale).toBe(0.001);
});

const SCALE = "expected a number above 0 and at most 1";
const SEED = "expected a whole number from 0 to 4294967295";

test.each([
  [["--out", "x"], "--like: got nothing, expected ml-25m or ml-32m"],
  [["--like", "ml-20m", "--out", "x"], '--like: got "ml-20m", expected ml-25m or ml-32m'],
  [["--like", "toString", "--out", "x"], '--like: got "toString", expected ml-25m or ml-32m'],
  [["--like", "ml-25m"], "--out: got nothing, expected a folder to write to"],
  [["--like", "ml-25m", "--out", ""], '--out: got "", expected a folder to write to'],
  ...["0", "1.01", "", "a tenth", "0x1", "NaN", "1e400"].map((scale) => [
    ["--like", "ml-25m", "--out", "x", "--scale", scale],
    `--scale: got "${scale}", ${SCALE}`,
  ]),
  ...["1.5", "4294967296", "one", ""].map((seed) => [
    ["--like", "ml-25m", "--out", "x", "--seed", seed],
    `--seed: got "${seed}", ${SEED}`,
  ]),
  [["--like", "ml-25m", "--out", "x", "--scale=-1"], `--scale: got "-1", ${SCALE}`],
  [["--like", "ml-25m", "--out", "x", "--sede", "1"], "Unknown option '--sede'"],
  [["--like", "ml-25m", "--out", "x", "more"], "Unexpected argument 'more'"],
] as [string[], string][])("%j: %s", (args, message) => {
  expect(() => parseOptions(args)).toThrow(new OptionError(message));
});
