import { expect, test } from "vitest";
import type { Manifest } from "@/lib/artifacts/manifest";
import { modelReport } from "./model-report";
import { store } from "./store.fixture";

function reportWith(change: Partial<Manifest>) {
  return modelReport({ ...store, model: { ...store.model, manifest: { ...store.model.manifest, ...change } } });
}

const figures = (ndcg: number) => ({
  "hr@10": 0.5,
  "recall@20": 0.25,
  "ndcg@10": 0.1,
  "ndcg@100": ndcg,
  coverage: 0.05,
  gini: 0.9,
  meanPopularity: 300,
});

test("engines stand by NDCG@100, those that no visitor can choose are left out", () => {
  const engines = { popularity: figures(0.1), "ease-dense": figures(0.9), hybrid: figures(0.3), content: figures(0.2) };
  const { quality } = reportWith({ quality: { people: 7, engines, standardErrors: { hybrid: { "ndcg@100": 0.02 } } } });
  expect(quality?.people).toBe(7);
  expect(quality?.engines.map(({ engine }) => engine)).toEqual(["hybrid", "content", "popularity"]);
  expect(quality?.engines[0]).toEqual({
    engine: "hybrid",
    hitRate10: { mean: 0.5, standardError: undefined },
    recall20: { mean: 0.25, standardError: undefined },
    ndcg10: { mean: 0.1, standardError: undefined },
    ndcg100: { mean: 0.3, standardError: 0.02 },
    coverage: 0.05,
    gini: 0.9,
    meanPopularity: 300,
  });
});

test("engines of equal figures keep the order in which they are offered", () => {
  const engines = { popularity: figures(0.1), ease: figures(0.1), content: figures(0.1) };
  const { quality } = reportWith({ quality: { people: 1, engines, standardErrors: {} } });
  expect(quality?.engines.map(({ engine }) => engine)).toEqual(["content", "ease", "popularity"]);
});

test("a figure that JSON could not write is absent, and comes last", () => {
  const written = JSON.stringify({ ...figures(0), "ndcg@100": Number.NaN });
  const engines = { hybrid: JSON.parse(written), content: figures(0.01) };
  const { quality } = reportWith({
    quality: { people: 1, engines, standardErrors: { content: JSON.parse('{"ndcg@100":null}') } },
  });
  expect(quality?.engines.map(({ ndcg100 }) => ndcg100)).toEqual([
    { mean: 0.01, standardError: undefined },
    { mean: undefined, standardError: undefined },
  ]);
});

test("likes are told in stars, weights as they were chosen", () => {
  const { modelVersion, dataset, settings } = store.model.manifest;
  expect(reportWith({})).toEqual({
    modelVersion,
    dataset,
    tagSource: "genome",
    absent: [],
    similarity: settings.similarity,
    blend: { ease: 0.5, factors: 0.5 },
    likedFrom: 4,
    quality: undefined,
  });
});

test("a model without engines of taste has neither their weights nor a quality", () => {
  const { taste: _, ...settings } = store.model.manifest.settings;
  const manifest = { ...store.model.manifest, settings };
  const report = modelReport({ ...store, model: { ...store.model, manifest, taste: undefined } });
  expect([report.absent, report.blend, report.likedFrom, report.quality]).toEqual([
    ["ease", "factors"],
    undefined,
    undefined,
    undefined,
  ]);
});
