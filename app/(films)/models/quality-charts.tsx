import type { Series } from "@/components/chart-data";
import { ChartFigure } from "@/components/chart-figure";
import type { EngineReport } from "@/lib/catalog/model-report";
import { MODELS } from "@/types/recommendation";
import { nameOf } from "./name-of";

/** Accuracy by engine, and what it is paid with: how many films are ever recommended, and how well known they are. */
export function QualityCharts({ engines }: { engines: EngineReport[] }) {
  const names = engines.map(({ engine }) => nameOf(engine));
  const shared = { kind: "bars", unit: "Engine", labels: names } as const;
  const sorts = {
    names: ["Default engine", "The others"] as [string, string],
    isFirst: engines.map(({ engine }) => engine === MODELS[0]),
  };
  const ndcg = engines.map(({ ndcg100 }) => ndcg100);
  return (
    <div className="grid gap-12 lg:grid-cols-2">
      <ChartFigure
        {...shared}
        title="Accuracy"
        summary="NDCG@100, the quality of the first hundred films; 1 would be every film to be found on top. The lines are two standard errors either way: so much may well come of who was asked."
        series={[
          {
            name: "NDCG@100",
            values: ndcg.map(({ mean }) => mean),
            margins: ndcg.map(({ standardError }) => standardError && 2 * standardError),
          },
        ]}
        sorts={sorts}
        digits={3}
      />
      <ChartFigure
        {...shared}
        title="Accuracy beside coverage"
        summary="In percent: how much of what was to be found stands among the first twenty films (recall@20), and how much of the catalog anybody was recommended among the first ten (coverage). An engine can buy the first with the second."
        series={[
          percent(
            "Recall@20",
            engines.map(({ recall20 }) => recall20.mean),
          ),
          percent(
            "Coverage",
            engines.map(({ coverage }) => coverage),
          ),
        ]}
        digits={1}
      />
      <ChartFigure
        {...shared}
        title="Concentration"
        summary="Gini's index of how often each film is recommended: 0 where all are as often, 1 where one film has everything. Lower is more even."
        series={[{ name: "Gini", values: engines.map(({ gini }) => gini) }]}
        sorts={sorts}
        digits={3}
        max={1}
      />
      <ChartFigure
        {...shared}
        title="Popularity"
        summary="Ratings that a recommended film has on average. The fewer, the less known are the films that an engine dares to name."
        series={[{ name: "Ratings a film", values: engines.map(({ meanPopularity }) => meanPopularity) }]}
        sorts={sorts}
        digits={0}
      />
    </div>
  );
}

function percent(name: string, shares: (number | undefined)[]): Series {
  return { name, values: shares.map((share) => share && 100 * share) };
}
