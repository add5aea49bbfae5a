import type { FilmName, ImportedFile, ImportedRow } from "@/types/import";
import type { PreviewRow } from "./read-preview";

/** So many rows of a kind are shown to be chosen from; the rest can be taken home. */
const MOST_SHOWN = 100;

/** What of a file is clear, what is to be chosen and what is missing. */
export function Preview({ files, rows }: { files: ImportedFile[]; rows: PreviewRow[] }) {
  const of = (kind: PreviewRow["match"]["kind"]) => rows.filter(({ match }) => match.kind === kind);
  const [matched, ambiguous, missing] = [of("matched"), of("ambiguous"), of("missing")];
  return (
    <div className="grid w-full gap-8">
      <Counts files={files} counts={[matched.length, ambiguous.length, missing.length]} />
      <Choices title="Which film is it?" rows={ambiguous} />
      <Choices title="Not found by this name" rows={missing} />
      {missing.length > 0 && (
        <p className="text-sm">
          <a href="/you/import/unmatched.csv" download className="underline underline-offset-4">
            Take the rows that were not found with you
          </a>
        </p>
      )}
      <Problems files={files} />
    </div>
  );
}

function Counts({ files, counts: [matched, ambiguous, missing] }: { files: ImportedFile[]; counts: number[] }) {
  const skipped = (reason: keyof ImportedFile["skipped"]) => files.reduce((sum, file) => sum + file.skipped[reason], 0);
  const figures: [string, number][] = [
    ["whose film is known", matched],
    ["to choose for", ambiguous],
    ["not found", missing],
    ["of television, left out", skipped("television")],
    ["of other things, left out", skipped("notFilms")],
    ["without a rating, left out", skipped("unrated")],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
      {figures
        .filter(([, count], place) => count > 0 || place === 0)
        .map(([words, count]) => (
          <div key={words} className="contents">
            <dd className="text-right font-medium tabular-nums">{count}</dd>
            <dt className="text-muted">
              {count === 1 ? "row" : "rows"} {words}
            </dt>
          </div>
        ))}
    </dl>
  );
}

function Choices({ title, rows }: { title: string; rows: PreviewRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-2xl">{title}</h2>
      <ul className="grid gap-3">
        {rows.slice(0, MOST_SHOWN).map(({ key, row, match }) => (
          <li key={key} className="grid gap-1 sm:grid-cols-2 sm:items-center sm:gap-4">
            <label htmlFor={`row-${key}`} className="[overflow-wrap:anywhere]">
              {nameOf(row)}
            </label>
            <select
              id={`row-${key}`}
              name={`row-${key}`}
              className="h-10 w-full min-w-0 rounded-lg border border-line bg-card px-2 text-sm"
            >
              <option value="">Leave it out</option>
              {candidatesOf(match).map((film) => (
                <option key={film.movieId} value={film.movieId}>
                  {filmName(film)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && (
        <p className="mt-3 text-sm text-muted">And {rows.length - MOST_SHOWN} more, which are left out.</p>
      )}
    </section>
  );
}

function candidatesOf(match: PreviewRow["match"]): FilmName[] {
  if (match.kind === "ambiguous") return match.candidates;
  return match.kind === "missing" ? match.suggest() : [];
}

function nameOf({ title, year, row, rating }: ImportedRow): string {
  const name = title ? filmName({ title, year }) : `Row ${row}`;
  return rating === undefined ? name : `${name}, ${rating} ★`;
}

function filmName({ title, year }: Pick<FilmName, "title" | "year">): string {
  return year === undefined ? title : `${title} (${year})`;
}

function Problems({ files }: { files: ImportedFile[] }) {
  const problems = files.flatMap((file) => file.problems.map((problem) => ({ ...problem, file: file.fileName })));
  if (problems.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer py-1">
        {problems.length === 1 ? "One cell" : `${problems.length} cells`} could not be read
      </summary>
      <ul className="mt-2 grid gap-1 text-sm text-muted [overflow-wrap:anywhere]">
        {problems.slice(0, MOST_SHOWN).map(({ file, row, column, got, expected }) => (
          <li key={`${file}${row}${column}`}>
            {file}, row {row}
            {column && `, ${column}`}: {got}, expected {expected}
          </li>
        ))}
      </ul>
    </details>
  );
}
