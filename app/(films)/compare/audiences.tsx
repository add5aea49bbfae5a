import { formatCount, formatMean, plural } from "@/components/format";
import { MirroredBars } from "@/components/mirrored-bars";
import type { Comparison, Loved } from "@/lib/catalog/compare";
import { Section } from "./section";

const STARS = ["½", "1", "1½", "2", "2½", "3", "3½", "4", "4½", "5"];

/** Who likes the films and how much. */
export function Audiences({ comparison }: { comparison: Comparison }) {
  const { films, loved } = comparison;
  const names = films.map(({ title }) => title) as [string, string];
  const shares = films.map(({ histogram, ratingCount }) =>
    histogram.map((count) => (ratingCount > 0 ? count / ratingCount : 0)),
  );
  return (
    <Section title="Who likes them">
      <p className="mt-2 max-w-3xl text-lg">{likedWords(comparison)}</p>
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <div className="space-y-6">
          <LovedBoth loved={loved[0]} other={names[1]} color="bg-seed" />
          <LovedBoth loved={loved[1]} other={names[0]} color="bg-accent" />
          <p className="text-sm text-muted">
            Loved: four stars and more. The thin line is where the share lies with 95 % confidence; the mark, what it is
            among everybody.
          </p>
        </div>
        <div>
          <h3 className="mb-3 font-medium">How ratings spread</h3>
          <MirroredBars
            caption="Share of each star value among a film's ratings"
            unit="Stars"
            names={[
              `${names[0]}, ${plural(films[0].ratingCount, "rating")}`,
              `${names[1]}, ${plural(films[1].ratingCount, "rating")}`,
            ]}
            most={Math.max(...shares.flat())}
            rows={STARS.map((stars, bin) => ({
              key: stars,
              label: stars,
              values: [shares[0][bin], shares[1][bin]] as [number, number],
              texts: [percent(shares[0][bin]), percent(shares[1][bin])] as [string, string],
            })).reverse()}
          />
        </div>
      </div>
    </Section>
  );
}

/** "Of 222 who loved A 122 loved B: 55 %" */
function LovedBoth({ loved, other, color }: { loved: Loved; other: string; color: string }) {
  const { title, lovedSeed, lovedBoth, interval, usual } = loved;
  if (lovedSeed === 0) return <p>Nobody loved {title} yet.</p>;
  const share = lovedBoth / lovedSeed;
  const place = (value: number) => `${100 * value}%`;
  return (
    <div>
      <p>
        Of {formatCount(lovedSeed)} who loved {title}, {formatCount(lovedBoth)} loved {other}, too:{" "}
        <span className="font-medium tabular-nums">{percent(share)}</span>{" "}
        <span className="text-muted tabular-nums">
          ({percent(interval[0])} to {percent(interval[1])}; {percent(usual)} of everybody)
        </span>
      </p>
      <div aria-hidden="true" className="relative mt-2 h-4 rounded-xs bg-line">
        <div className={`h-full rounded-xs ${color}`} style={{ width: place(share) }} />
        <div
          className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink"
          style={{ left: place(interval[0]), width: place(interval[1] - interval[0]) }}
        />
        <div className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: place(usual) }} />
      </div>
    </div>
  );
}

function likedWords({ films: [a, b], liked }: Comparison): string {
  const means = `${a.title} has ${formatMean(a.ratingMean)} from ${plural(a.ratingCount, "rating")}, ${b.title} ${formatMean(b.ratingMean)} from ${plural(b.ratingCount, "rating")}.`;
  if (a.ratingCount === 0 || b.ratingCount === 0) {
    const unrated = [a, b].filter(({ ratingCount }) => ratingCount === 0).map(({ title }) => title);
    return `${unrated.join(" and ")} ${unrated.length === 1 ? "was" : "were"} rated by nobody yet.`;
  }
  if (!liked) return `${means} That is too few to say which is better liked.`;
  const { difference, margin } = liked;
  const figures = `${Math.abs(difference).toFixed(2)}\u00a0±\u00a0${margin.toFixed(2)} stars`;
  if (Math.abs(difference) <= margin) return `${means} The difference, ${figures}, is within chance.`;
  return `${difference > 0 ? a.title : b.title} is better liked, by ${figures}. ${means}`;
}

function percent(share: number): string {
  return share > 0 && share < 0.005 ? "<\u00a01\u00a0%" : `${Math.round(100 * share)}\u00a0%`;
}
