import { plural } from "./format";
import { Link } from "./link";

export interface DatasetFacts {
  name: string;
  films: number;
  ratings: number;
  ratingsSimulated: boolean;
}

const PLACES = [
  ["How good are the recommendations?", "/models"],
  ["The map of all films", "/map"],
  ["A film for all of you", "/together"],
  ["An API for programs", "/api/docs"],
] as const;

/** What the figures rest on, and whom to thank. */
export function SiteFooter({ dataset }: { dataset?: DatasetFacts }) {
  return (
    <footer className="mt-24 border-t border-line py-10 text-sm leading-relaxed text-muted">
      <div className="page grid gap-4 md:grid-cols-2">
        <div>
          {dataset && (
            <p>
              Data set <span className="text-ink">{dataset.name}</span>: {plural(dataset.films, "film")},{" "}
              {plural(dataset.ratings, "rating")}.
              {dataset.ratingsSimulated && (
                <strong className="font-medium text-ink"> Its ratings are simulated: no person gave them.</strong>
              )}
            </p>
          )}
          {dataset && (
            <ul className="my-1 flex flex-wrap gap-x-5">
              {PLACES.map(([name, href]) => (
                <li key={href}>
                  <Link className="inline-block py-0.5 underline underline-offset-2 hover:text-ink" href={href}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <p>Program code under the MIT license.</p>
        </div>
        <p>
          Built for the MovieLens data sets: F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets:
          History and Context. <cite>ACM Transactions on Interactive Intelligent Systems</cite> 5, 4: 19:1–19:19.{" "}
          <a
            className="underline underline-offset-2 [overflow-wrap:anywhere] hover:text-ink"
            href="https://doi.org/10.1145/2827872"
          >
            doi.org/10.1145/2827872
          </a>
          . Neither GroupLens nor the University of Minnesota endorses this site.
        </p>
      </div>
    </footer>
  );
}
