import { formatCount, plural } from "@/components/format";
import type { ModelReport } from "@/lib/catalog/model-report";

const CONTENT_FROM: Record<ModelReport["tagSource"], string> = {
  genome: "The tag genome",
  applications: "Tags and genres",
  none: "Genres alone",
};

/** What the model learned from, and which one it is. */
export function DatasetFacts({ dataset, tagSource, modelVersion }: ModelReport) {
  const facts: [string, string][] = [
    ["Data set", dataset.name],
    ["Films", formatCount(dataset.films)],
    ["People", formatCount(dataset.users)],
    ["Ratings", `${formatCount(dataset.ratings)}, ${dataset.ratingsSimulated ? "simulated" : "given by people"}`],
    [
      "What films are about",
      `${CONTENT_FROM[tagSource]}${tagSource === "genome" ? `: ${plural(dataset.genomeTags, "tag")}` : ""}`,
    ],
    ["Model version", modelVersion],
  ];
  return (
    <dl className="mt-6 grid gap-x-14 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="tabular-nums [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
