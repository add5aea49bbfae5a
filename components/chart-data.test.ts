import { expect, test } from "vitest";
import { chartHeight, formatValue } from "./chart-data";

test("a value is written with its margin, and without where there is none", () => {
  const series = { name: "NDCG", values: [0.3116, 0.2, undefined], margins: [0.0241, undefined, 0.1] };
  expect([0, 1, 2].map((row) => formatValue(series, row, 3))).toEqual(["0.312 ± 0.024", "0.200", "–"]);
  expect(formatValue({ name: "Ratings", values: [474.4] }, 0, 0)).toBe("474");
});

test("lying bars get room for each label and series, others one height", () => {
  const one = { name: "a", values: [] };
  const height = (films: number, series: number) =>
    chartHeight({ kind: "bars", labels: Array(films).fill(""), series: Array(series).fill(one) });
  expect(height(11, 1) - height(10, 1)).toBe(26);
  expect(height(10, 2) - height(10, 1)).toBe(160);
  expect(chartHeight({ kind: "lines", labels: ["2001"], series: [one] })).toBe(300);
});
