import { expect, test } from "vitest";
import { formatReport, type Report } from "./evaluation-table";

const figures = (ndcg: number) => ({ "ndcg@10": ndcg, coverage: 0.25, gini: 0.5, meanPopularity: 12 });
const report: Report = {
  protocol: "strong",
  people: 60,
  films: 9742,
  models: { near: figures(0.3), far: figures(0.2), best: figures(0.4) },
  standardErrors: { near: { "ndcg@10": 0.1 }, far: { "ndcg@10": 0.1 }, best: { "ndcg@10": 0.1 } },
  best: "best",
  metric: "ndcg@10",
  reference: "best",
  differences: { near: { mean: -0.1, standardError: 0.05 }, far: { mean: -0.2, standardError: 0.09 } },
};
const line = (text: string, report: Report) =>
  formatReport(report)
    .split("\n")
    .findLast((line) => line.includes(text));

test("says whom was asked of what by which protocol", () => {
  expect(formatReport(report).split("\n")[0]).toMatch(/^strong generalization, .*: 60 people asked, 9742 films;/);
});

test("marks differences of more than two standard errors, not of just two", () => {
  expect(line("near", report)).toMatch(/ -0\.1000 ±0\.0500$/);
  expect(line("far", report)).toMatch(/ -0\.2000 ±0\.0900 \*$/);
  expect(line("  best", report)).toMatch(/ the best$/);
});

test("models are compared with another than the best where that is asked for", () => {
  const differences = { near: { mean: 0.1, standardError: 0.01 }, best: { mean: 0.2, standardError: 0.2 } };
  const compared = { ...report, reference: "far", differences };
  expect(formatReport(compared)).toContain("ndcg@10, and the difference to far's, person by person");
  expect(line("near", compared)).toMatch(/ 0\.1000 ±0\.0100 \*$/);
  expect(line("  best", compared)).toMatch(/ 0\.2000 ±0\.2000$/);
  expect(line("  far", compared)).toMatch(/█ +$/);
});

test("says whose lists are looked at after how many answers", () => {
  const after = { answers: 5, engine: "hybrid" };
  expect(formatReport({ ...report, protocol: "onboarding", after }).split("\n")[0]).toMatch(
    /^onboarding, .*, by hybrid after 5 answers: 60 people asked, 9742 films;/,
  );
});

test("an error that is not known, that of one person, is left out and marks nothing", () => {
  const alone = { mean: -0.1, standardError: Number.NaN };
  expect(line("near", { ...report, people: 1, differences: { near: alone, far: alone } })).toMatch(/ -0\.1000$/);
});
