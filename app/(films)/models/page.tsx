import type { Metadata } from "next";
import type { ReactNode } from "react";
import { shared } from "@/app/shared";
import { ENGINES } from "@/components/engines";
import { formatCount } from "@/components/format";
import { type ModelReport, modelReport } from "@/lib/catalog/model-report";
import { loadStore } from "@/lib/catalog/store";
import { MODELS } from "@/types/recommendation";
import { AllFigures } from "./all-figures";
import { DatasetFacts } from "./dataset-facts";
import { EngineList } from "./engine-list";
import { Lead } from "./lead";
import { QualityCharts } from "./quality-charts";
import { Weights } from "./weights";

const TITLE = "How good are the recommendations?";

export const metadata: Metadata = {
  title: TITLE,
  ...shared({
    title: TITLE,
    description:
      "How well each engine finds films that people liked, measured on people held out, and what the engines are.",
    path: "/models",
  }),
};

export default async function ModelsPage() {
  const report = modelReport(await loadStore());
  const { quality, dataset } = report;
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">{TITLE}</h1>
      <Lead {...report} />
      {dataset.ratingsSimulated && <Simulated measured={quality !== undefined} />}
      {quality && (
        <div className="mt-12">
          <QualityCharts engines={quality.engines} />
        </div>
      )}
      {quality && <Figures quality={quality} />}
      <Section title="What the engines are">
        <EngineList absent={report.absent} />
      </Section>
      <Section title={`What ${ENGINES[MODELS[0]].name} is made of`}>
        <p className="mt-3 max-w-3xl leading-relaxed text-muted">
          {report.blend && "Asked for a person it adds up two engines. "}Asked for films, as on this site's pages, it
          adds up five things that films share.
        </p>
        <Weights {...report} />
      </Section>
      <Section title="Which data">
        <DatasetFacts {...report} />
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-16 border-t border-line pt-5">
      <h2 className="text-3xl">{title}</h2>
      {children}
    </section>
  );
}

function Simulated({ measured }: { measured: boolean }) {
  return (
    <p className="mt-6 max-w-3xl rounded-xl border border-line bg-card px-5 py-4 leading-relaxed">
      <strong className="font-medium">The ratings of this data set are simulated: no person gave them.</strong>
      {measured && " The figures are of simulated people; with ratings that people gave they will be others."}
    </p>
  );
}

function Figures({ quality: { people, engines } }: { quality: NonNullable<ModelReport["quality"]> }) {
  return (
    <Section title="All figures">
      <div className="mt-3 max-w-3xl space-y-3 leading-relaxed text-muted">
        <p>
          Means over {formatCount(people)} people ± one standard error. Hit rate@10 is the share of people who find
          anything among their first ten films. Recall@20 counts the finds among the first twenty, over as many as were
          to be found, at most twenty. NDCG counts a find further up more. Coverage, Gini and mean popularity are those
          of everybody's first ten films.
        </p>
        <p>
          These are figures of recommending to a person by all that they like. They do not measure how like a list of
          films is to the films that a visitor names. The engines that are served may have been fitted again since, to
          these people too.{" "}
        </p>
      </div>
      <AllFigures engines={engines} />
    </Section>
  );
}
