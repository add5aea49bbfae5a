import type { Route } from "next";
import { plural, titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import type { NeighborhoodGroup } from "@/lib/catalog/film-map";

interface Props {
  groups: NeighborhoodGroup[];
  /** Where the map shows a neighborhood. */
  hrefOf: (neighborhood: { x: number; y: number; level: number }) => Route;
}

/** The map in words: neighborhoods, those within them, and the films most people know there. */
export function NeighborhoodList({ groups, hrefOf }: Props) {
  return (
    <ul className="mt-6 columns-1 gap-x-10 md:columns-2 xl:columns-3">
      {groups.map((group) => (
        <li key={group.region} className="mb-10 break-inside-avoid">
          <h3 className="font-display text-2xl">
            <Link href={hrefOf(group)} className={LINK}>
              {group.name}
            </Link>
          </h3>
          <p className="mt-1 text-sm text-muted">
            {[plural(group.films, "film"), termsOf(group)].filter(Boolean).join(": ")}
          </p>
          <ul className="mt-3 space-y-3 border-l border-line pl-4">
            {group.parts.map((part) => (
              <li key={part.region}>
                <Link href={hrefOf(part)} className={`inline-block py-0.5 font-medium ${LINK}`}>
                  {part.name}
                </Link>{" "}
                <span className="text-sm text-muted">{plural(part.films, "film")}</span>
                <ul className="text-sm leading-relaxed">
                  {part.bestKnown.map((movie) => (
                    <li key={movie.movieId}>
                      <Link href={movieHref(movie)} className="inline-block py-0.5 hover:underline">
                        {titleWithYear(movie)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function termsOf({ name, terms }: NeighborhoodGroup): string {
  return terms.filter((term) => term !== name).join(", ");
}

const LINK = "underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent";
