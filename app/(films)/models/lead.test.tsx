import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { modelReport } from "@/lib/catalog/model-report";
import { store } from "@/lib/catalog/store.fixture";
import { Lead } from "./lead";

const report = modelReport(store);
const wordsOf = (change: Partial<typeof report>) =>
  renderToStaticMarkup(<Lead {...report} {...change} />).replace(/<[^>]+>/g, "");

function engine(name: "hybrid" | "popularity", recall: number | undefined) {
  const none = { mean: undefined, standardError: undefined };
  const recall20 = { mean: recall, standardError: undefined };
  const exposure = { coverage: undefined, gini: undefined, meanPopularity: undefined };
  return { engine: name, hitRate10: none, recall20, ndcg10: none, ndcg100: none, ...exposure };
}

test("says on how many people, and what the default engine finds beside the plainest one", () => {
  const engines = [engine("hybrid", 0.2586), engine("popularity", 0.1116)];
  const words = wordsOf({ quality: { people: 1245, engines } });
  expect(words).toContain("1,245 people, at most a tenth of those who gave five films or more 4 stars and above");
  expect(words).toContain("Best match has 25.9\u00a0% among its first twenty films");
  expect(words).toContain("the most rated films to everybody finds 11.2\u00a0%");
  expect(wordsOf({ quality: { people: 1, engines } })).toMatch(/^1 person,/);
});

test("compares nothing where one of the two was not measured", () => {
  for (const engines of [[engine("hybrid", 0.3)], [engine("hybrid", undefined), engine("popularity", 0.1)]]) {
    expect(wordsOf({ quality: { people: 5, engines } })).not.toContain("Of what was to be found");
  }
});

test("says why there are no figures", () => {
  expect(wordsOf({ quality: undefined })).toContain("too few people liked enough films");
  expect(wordsOf({ quality: undefined, absent: ["ease", "factors"] })).toContain("built without the engines");
});
