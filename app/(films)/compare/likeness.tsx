import { PeopleLinks } from "@/app/(films)/catalog-links";
import { BarRows } from "@/components/bar-rows";
import { ENGINES } from "@/components/engines";
import { plural } from "@/components/format";
import type { Comparison } from "@/lib/catalog/compare";
import type { Store } from "@/lib/catalog/store";
import { Section } from "./section";

const TRAITS: Record<Comparison["parts"][number]["trait"], string> = {
  collaborative: "Who likes them",
  content: "What they are about",
  credits: "Directors and cast",
  genres: "Genres",
  year: "When they were made",
};

/** How like the films are by each engine that compares, what the default one adds up, and what they have in common in words. */
export function Likeness({ comparison, store }: { comparison: Comparison; store: Store }) {
  const { similarity, parts } = comparison;
  return (
    <Section title="How alike they are">
      <p className="mt-2 max-w-3xl text-muted">
        1 is the same film; films that have nothing to do with each other are near 0.
      </p>
      <div className="mt-6 grid gap-x-14 gap-y-10 md:grid-cols-2">
        <BarRows
          caption="By engine"
          unit="Engine"
          full={1}
          rows={(["hybrid", "content", "collaborative"] as const).map((engine) => ({
            name: ENGINES[engine].name,
            value: similarity[engine],
            most: 1,
          }))}
        />
        {similarity.hybrid !== null && (
          <BarRows
            caption={`${ENGINES.hybrid.name}, part by part`}
            unit="Part"
            full={parts[0].most}
            rows={parts.map((part) => ({ name: TRAITS[part.trait], value: part.similarity, most: part.most }))}
          />
        )}
      </div>
      <dl className="mt-8 grid gap-x-8 gap-y-4 sm:grid-cols-3">
        <div>
          <dt className="text-sm text-muted">People on both</dt>
          <dd>
            {comparison.people.length > 0 ? (
              <PeopleLinks store={store} names={comparison.people} />
            ) : (
              "Nobody we know of"
            )}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">Genres</dt>
          {genreLines(comparison).map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
        <div>
          <dt className="text-sm text-muted">Time</dt>
          <dd>{timeWords(comparison)}</dd>
        </div>
      </dl>
    </Section>
  );
}

/** A line of what both have and one of what each has alone. */
function genreLines({ films, genres: { both, first, second } }: Comparison): string[] {
  const only = [first, second].flatMap((genres, film) =>
    genres.length > 0 ? [`Only ${films[film].title}: ${genres.join(", ")}`] : [],
  );
  return [both.length > 0 ? `Both: ${both.join(", ")}` : "None in common", ...only];
}

function timeWords({ films: [{ year: a }, { year: b }] }: Comparison): string {
  if (a === undefined || b === undefined) return "Not known of both";
  return a === b ? `Both of ${a}` : `${plural(Math.abs(a - b), "year")} apart: ${a} and ${b}`;
}
