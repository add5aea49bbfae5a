import fc from "fast-check";

/** Items in every test of a control. */
export const ITEMS = 12;

const score = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) },
);

/** One score an item; some are not known. */
export const anyScores = fc
  .array(score, { minLength: ITEMS, maxLength: ITEMS })
  .map((scores) => Float32Array.from(scores));

export const anyItem = fc.nat(ITEMS - 1);

/** −1 to 1 in steps that single precision tells apart. */
export const anyStrength = fc.integer({ min: -20, max: 20 }).map((step) => step / 20);
