import { parseArgs } from "node:util";
import { OptionError } from "./option-error";
import { SHAPES, type ShapeName } from "./shape";

export interface Options {
  like: ShapeName;
  out: string;
  scale: number;
  seed: number;
}

/**
 * Reads --like, --out, --scale (1) and --seed (1).
 * @throws OptionError naming the option, what was got and what was expected
 */
export function parseOptions(args: string[]): Options {
  const { like, out, scale, seed } = parseFlags(args);
  const names = Object.keys(SHAPES);
  if (!isShapeName(like)) throw wrong("like", like, names.join(" or "));
  if (!out) throw wrong("out", out, "a folder to write to");
  return {
    like,
    out,
    scale: parseNumber("scale", scale, (value) => value > 0 && value <= 1, "a number above 0 and at most 1"),
    seed: parseNumber(
      "seed",
      seed,
      (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32,
      "a whole number from 0 to 4294967295",
    ),
  };
}

function parseFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        like: { type: "string" },
        out: { type: "string" },
        scale: { type: "string", default: "1" },
        seed: { type: "string", default: "1" },
      },
    }).values;
  } catch (error) {
    // Node's own sentences end in advice of several more.
    throw new OptionError((error as Error).message.split(/\.\s|\n/)[0].replace(/\.$/, ""));
  }
}

const isShapeName = (text: string | undefined): text is ShapeName => text !== undefined && Object.hasOwn(SHAPES, text);

function parseNumber(option: string, text: string, allowed: (value: number) => boolean, expected: string): number {
  const value = /^\d*\.?\d+(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!allowed(value)) throw wrong(option, text, expected);
  return value;
}

function wrong(option: string, got: string | undefined, expected: string): OptionError {
  return new OptionError(
    `--${option}: got ${got === undefined ? "nothing" : JSON.stringify(got)}, expected ${expected}`,
  );
}
