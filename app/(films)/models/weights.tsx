import { ENGINES } from "@/components/engines";
import type { ModelReport } from "@/lib/catalog/model-report";

const TRAITS: Record<keyof ModelReport["similarity"], string> = {
  collaborative: "Who likes them",
  content: "What they are about",
  credits: "Directors and cast",
  genres: "Genres",
  year: "When they were made",
};

/** What the default engine is put together from, in percent. */
export function Weights({ similarity, blend }: Pick<ModelReport, "similarity" | "blend">) {
  const traits = Object.entries(TRAITS) as [keyof typeof TRAITS, string][];
  return (
    <div className="mt-6 grid gap-x-14 gap-y-8 md:grid-cols-2">
      {blend && (
        <Shares
          caption="For a person"
          unit="Engine"
          rows={[
            [ENGINES.ease.name, blend.ease],
            [ENGINES.factors.name, blend.factors],
          ]}
        />
      )}
      <Shares
        caption="For a film"
        unit="What films share"
        rows={traits.map(([trait, name]) => [name, similarity[trait]])}
      />
    </div>
  );
}

function Shares({ caption, unit, rows }: { caption: string; unit: string; rows: [name: string, share: number][] }) {
  return (
    <table className="w-full self-start tabular-nums">
      <caption className="pb-2 text-left font-medium">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-sm text-muted">
          <th scope="col" className="py-1.5 text-left font-normal">
            {unit}
          </th>
          <th scope="col" className="py-1.5 text-right font-normal">
            Counts
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, share]) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-1.5 text-left font-normal">
              {name}
            </th>
            <td className="py-1.5 text-right">{(100 * share).toFixed(1)}&nbsp;%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
