import type { EngineReport, Figure } from "@/lib/catalog/model-report";
import { MODELS } from "@/types/recommendation";
import { nameOf } from "./name-of";

const COLUMNS: [name: string, of: (report: EngineReport) => string][] = [
  ["Hit rate@10", ({ hitRate10 }) => withError(hitRate10)],
  ["Recall@20", ({ recall20 }) => withError(recall20)],
  ["NDCG@10", ({ ndcg10 }) => withError(ndcg10)],
  ["NDCG@100", ({ ndcg100 }) => withError(ndcg100)],
  ["Coverage", ({ coverage }) => fixed(coverage)],
  ["Gini", ({ gini }) => fixed(gini)],
  ["Mean popularity", ({ meanPopularity }) => fixed(meanPopularity, 0)],
];

/** Every figure with its standard error, as papers give them. */
export function AllFigures({ engines }: { engines: EngineReport[] }) {
  return (
    <section
      aria-label="All figures as a table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-6 overflow-x-auto rounded-xl border border-line"
    >
      <table className="w-full min-w-224 text-sm tabular-nums print:min-w-0 print:text-xs">
        <thead className="bg-card">
          <tr className="border-b border-line">
            <th scope="col" className="px-4 py-3 print:px-1.5 text-left font-medium">
              Engine
            </th>
            {COLUMNS.map(([name]) => (
              <th key={name} scope="col" className="px-4 py-3 print:px-1.5 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {engines.map((report) => (
            <tr
              key={report.engine}
              className={`border-b border-line last:border-0 ${report.engine === MODELS[0] ? "bg-card font-medium" : ""}`}
            >
              <th
                scope="row"
                className={`px-4 py-2.5 print:px-1.5 text-left ${report.engine === MODELS[0] ? "font-medium" : "font-normal"}`}
              >
                {nameOf(report.engine)}
              </th>
              {COLUMNS.map(([name, of]) => (
                <td key={name} className="px-4 py-2.5 print:px-1.5 text-right whitespace-nowrap">
                  {of(report)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function withError({ mean, standardError }: Figure): string {
  return standardError === undefined ? fixed(mean) : `${fixed(mean)} ± ${fixed(standardError)}`;
}

function fixed(value: number | undefined, digits = 3): string {
  return value?.toFixed(digits) ?? "–";
}
