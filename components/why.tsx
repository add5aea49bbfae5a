import type { Explanation, ExplanationPart, PartKind } from "@/types/recommendation";
import { plural } from "./format";

const KINDS: Record<PartKind, string> = {
  audience: "Liked by the same people",
  tag: "",
  tags: "What else it is about",
  genres: "Genres",
  year: "About the same time",
  person: "",
  popularity: "How many rated it",
  critiques: "Your tags",
  fame: "Hidden gem or crowd pleaser",
  age: "Older or newer",
  unlike: "What you do not want",
};
/** Parts smaller than this share of the greatest are told together. */
const LEAST = 0.02;

/** Where a film's score comes from, part by part, to be opened. */
export function Why({ title, score, explanation }: { title: string; score: number; explanation: Explanation }) {
  const parts = withoutCrumbs(explanation.parts);
  const most = Math.max(...parts.map(({ contribution }) => Math.abs(contribution)));
  return (
    <details>
      <summary className="-mx-1 inline-block cursor-pointer rounded px-1 py-1 text-muted underline decoration-line decoration-2 underline-offset-4 hover:text-ink">
        Why<span className="sr-only">{` ${title}`}</span>?
      </summary>
      <table className="parts mt-2 w-full border-t border-line tabular-nums">
        <caption className="sr-only">{`Parts of the score of ${title}`}</caption>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.kind} ${part.names}`}>
              <th scope="row">
                {nameOf(part)}
                <Bar share={part.contribution / most} />
              </th>
              <td>{signed(part.contribution)}</td>
            </tr>
          ))}
          <tr className="border-t border-line font-medium">
            <th scope="row">Together</th>
            <td>{signed(score)}</td>
          </tr>
        </tbody>
      </table>
      <ul className="mt-1 space-y-1 text-muted">
        {explanation.loved
          .filter(({ lovedSeed }) => lovedSeed > 0)
          .map(({ movieId, title: seed, lovedSeed, lovedBoth, interval: [low, high] }) => (
            <li key={movieId}>
              {`Of ${plural(lovedSeed, "person").replace("persons", "people")} who loved ${seed}, ${lovedBoth} loved this (${percent(low)}–${percent(high)}\u00a0%).`}
            </li>
          ))}
      </ul>
    </details>
  );
}

function Bar({ share }: { share: number }) {
  const color = share < 0 ? "var(--muted)" : "var(--accent)";
  const end = percent(Math.min(1, Math.abs(share)));
  return <i style={{ background: `linear-gradient(90deg, ${color} ${end}%, var(--line) ${end}%)` }} />;
}

function withoutCrumbs(parts: ExplanationPart[]): (Omit<ExplanationPart, "kind"> & { kind: PartKind | "rest" })[] {
  const least = LEAST * Math.max(...parts.map(({ contribution }) => Math.abs(contribution)));
  const told = parts.filter(({ contribution }) => Math.abs(contribution) >= least);
  const rest = parts.filter((part) => !told.includes(part)).reduce((sum, part) => sum + part.contribution, 0);
  return rest === 0 ? told : [...told, { kind: "rest", contribution: rest }];
}

function nameOf({ kind, names = [] }: ReturnType<typeof withoutCrumbs>[number]): string {
  if (kind === "rest") return "Everything else";
  if (kind === "tag" || kind === "person") return names.join(", ");
  return names.length > 0 && kind === "genres" ? `Genres: ${names.join(", ")}` : KINDS[kind];
}

/** Three digits, and a sign where it takes away. */
function signed(value: number): string {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : 3).replace("-", "−");
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}
