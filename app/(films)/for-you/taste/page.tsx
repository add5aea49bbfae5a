import { privatePage } from "@/app/(films)/account/private-page";
import { OwnNav } from "@/app/(films)/own-nav";
import { ratingsOf, readOwn } from "@/app/own";
import { plural } from "@/components/format";
import { Link } from "@/components/link";
import { LEAST_RATINGS } from "@/lib/catalog/predict-for";
import { loadStore } from "@/lib/catalog/store";
import { type Preference, tasteOf } from "@/lib/catalog/taste";

export const metadata = privatePage("Your taste");

/** Below so many ratings a tag says more of chance than of taste. */
const ENOUGH = 10;
/** So many of each end. */
const SHOWN = 10;

export default async function TastePage() {
  const own = await readOwn();
  const ratings = ratingsOf(own);
  const taste = tasteOf(await loadStore(), ratings, SHOWN);
  return (
    <main id="content" className="page pt-10">
      <OwnNav here="/for-you/taste" />
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Your taste</h1>
      {ratings.length < ENOUGH ? (
        <p className="mt-6 max-w-prose text-muted">
          Once you have rated {plural(ENOUGH, "film")}, this page says what you reward and what you punish. So far you
          have rated {ratings.length || "none"}.{" "}
          <Link
            href={ratings.length < LEAST_RATINGS ? "/for-you" : "/for-you/rate"}
            className="text-ink underline underline-offset-4"
          >
            Rate {ratings.length > 0 && "more"} films
          </Link>
        </p>
      ) : (
        <>
          <p className="mt-6 max-w-prose text-muted">
            How much more or fewer stars you give films of each kind than others do, from your{" "}
            {plural(ratings.length, "rating")}. What rests on few films is drawn toward nothing.
          </p>
          <div className="mt-8 grid gap-x-12 gap-y-10 md:grid-cols-2">
            <Preferences title="Tags" preferences={taste.tags} />
            <Preferences title="Genres" preferences={taste.genres} />
            <Preferences title="Decades" preferences={taste.decades} />
            <Preferences title="Directors" preferences={taste.directors} />
          </div>
        </>
      )}
    </main>
  );
}

function Preferences({ title, preferences }: { title: string; preferences: Preference[] }) {
  if (preferences.length === 0) return null;
  const most = Math.max(...preferences.map(({ effect }) => Math.abs(effect)));
  return (
    <section>
      <h2 className="mb-3 text-2xl">{title}</h2>
      <table className="w-full table-fixed text-sm tabular-nums">
        <caption className="sr-only">Stars above or below what others give</caption>
        <colgroup>
          <col />
          <col className="w-2/5" />
          <col className="w-12" />
        </colgroup>
        <tbody>
          {preferences.map((preference) => (
            <Row key={preference.name} {...preference} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A bar from the middle: to the right what is rewarded, to the left what is punished. */
function Row({ name, effect, films, most }: Preference & { most: number }) {
  const share = (50 * Math.abs(effect)) / most;
  const [from, to] = effect > 0 ? [50, 50 + share] : [50 - share, 50];
  const color = effect > 0 ? "var(--accent)" : "var(--seed)";
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal [overflow-wrap:anywhere]">
        {name} <span className="text-muted">({films})</span>
      </th>
      <td>
        <span
          aria-hidden="true"
          className="block h-1.5 rounded-full"
          style={{
            background: `linear-gradient(90deg, var(--line) ${from}%, ${color} ${from}% ${to}%, var(--line) ${to}%)`,
          }}
        />
      </td>
      <td className="text-right">{`${effect > 0 ? "+" : "−"}${Math.abs(effect).toFixed(2)}`}</td>
    </tr>
  );
}
