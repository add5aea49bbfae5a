import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { aliasTable } from "./alias-table";

test.each([[[1, 2, 3, 4]], [[0, 10, 0, 0.1, 5]], [[7]], [[0, 0, 1]]])("draws %j in proportion", (weights) => {
  const draws = 100_000;
  const uniform = uniformGenerator(1);
  const draw = aliasTable(Float64Array.from(weights));
  const counts = new Float64Array(weights.length);
  for (let n = 0; n < draws; n++) counts[draw(uniform)]++;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  weights.forEach((weight, i) => {
    const expected = (draws * weight) / total;
    // Six standard deviations; nothing at all where the weight is 0.
    expect(Math.abs(counts[i] - expected)).toBeLessThanOrEqual(6 * Math.sqrt(expected));
  });
});
