import type { ReactNode } from "react";
import { privatePage } from "@/app/(films)/account/private-page";
import { OwnNav } from "@/app/(films)/own-nav";
import { acceptImport, cancelImport, startImport } from "@/app/actions/import";
import { readOwner } from "@/app/own";
import { ActionForm } from "@/components/action-form";
import { FileField } from "@/components/file-field";
import { plural } from "@/components/format";
import { Link } from "@/components/link";
import { KnownFiles } from "./known-files";
import { Preview } from "./preview";
import { readPreview } from "./read-preview";

export const metadata = privatePage("Bring your ratings");

export default async function ImportPage({ searchParams }: PageProps<"/you/import">) {
  const owner = await readOwner();
  const preview = owner && (await readPreview(owner));
  if (!preview) return <ChooseFile done={await searchParams} />;
  const films = new Set(preview.rows.flatMap(({ match }) => (match.kind === "matched" ? match.film.movieId : [])));
  return (
    <Page title="Look it through">
      <p className="mb-6 text-muted [overflow-wrap:anywhere]">
        From {preview.fileName}. Nothing is saved yet; the same file twice changes nothing.
      </p>
      <ActionForm
        action={acceptImport}
        submit={`Import ${films.size === 1 ? "one film" : `${films.size} films`} and what you choose`}
      >
        <Preview {...preview} />
      </ActionForm>
      <ActionForm action={cancelImport} submit="Leave it" look="quiet" className="mt-4" />
    </Page>
  );
}

const EXPORTS = [
  ["Everything (JSON)", "reelated.json"],
  ["For Letterboxd (CSV)", "letterboxd.csv"],
  ["Watchlist for Letterboxd (CSV)", "letterboxd-watchlist.csv"],
  ["For MovieLens (CSV)", "movielens.csv"],
];

const number = (value: string | string[] | undefined) =>
  typeof value === "string" && /^\d{1,7}$/.test(value) ? Number(value) : 0;

function ChooseFile({ done }: { done: Record<string, string | string[] | undefined> }) {
  const [films, refused] = [number(done.films), number(done.refused)];
  return (
    <Page title="Bring your ratings">
      {done.films !== undefined && (
        <p role="status" className="mb-8 max-w-prose rounded-lg border border-line bg-card p-4">
          {plural(films, "film")} {films === 1 ? "is" : "are"} yours now, {number(done.ratings)} of them rated.
          {refused > 0 && ` ${plural(refused, "review")} ${refused === 1 ? "is" : "are"} too long to be kept.`}{" "}
          <Link href="/for-you" className="underline underline-offset-4">
            See what is for you
          </Link>
        </p>
      )}
      <ActionForm action={startImport} submit="Read the file">
        <FileField
          name="file"
          label="A file from Letterboxd, IMDb, MovieLens, TMDB or Netflix, or one of ours"
          accept=".csv,.json,.zip,text/csv,application/json,application/zip"
          hint="At most 10 MB. Letterboxd’s whole export as a zip file will do. You see what is found before anything is saved."
        />
      </ActionForm>
      <KnownFiles />
      <section className="mt-14 border-t border-line pt-6">
        <h2 className="mb-3 text-2xl">Take everything with you</h2>
        <p className="mb-4 max-w-prose text-muted">
          All that is kept of you, as one file; your ratings, days and reviews as Letterboxd and MovieLens take them.
        </p>
        <ul className="flex flex-wrap gap-3">
          {EXPORTS.map(([words, file]) => (
            <li key={file}>
              <a
                href={`/you/export/${file}`}
                download
                className="inline-block rounded-full border border-line bg-card px-4 py-2 text-sm hover:border-ink"
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="content" className="page pt-10">
      <OwnNav here="/you/import" />
      <div className="max-w-3xl">
        <h1 className="mb-8 text-[clamp(2.25rem,5.5vw,4rem)] leading-none">{title}</h1>
        {children}
      </div>
    </main>
  );
}
