"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readPreview } from "@/app/(films)/you/import/read-preview";
import { AccountsError } from "@/lib/accounts/accounts-error";
import { applyChanges } from "@/lib/accounts/apply-changes";
import { ImportError } from "@/lib/accounts/imports/import-error";
import { mergeRows } from "@/lib/accounts/imports/merge-rows";
import { readImport } from "@/lib/accounts/imports/read-import";
import { forgetImport, keepImport } from "@/lib/accounts/pending-import";
import { loadStore } from "@/lib/catalog/store";
import { defineAction, formAction } from "./define-action";

const PAGE = "/you/import" as Route;

/** Reads a file and keeps it for its owner to look through: nothing of it is theirs yet. */
export const startImport = formAction(
  defineAction(
    "visitor",
    z.object({ file: z.instanceof(File, { error: "Choose a file." }) }),
    async ({ file }, { asker }) => {
      if (file.size === 0) throw new AccountsError("Choose a file.");
      const bytes = new Uint8Array(await file.arrayBuffer());
      const files = await readImport(file.name, bytes).catch((error) => {
        throw error instanceof ImportError ? new AccountsError(`${error.message}.`) : error;
      });
      await keepImport(asker, file.name, files);
      redirect(PAGE);
    },
  ),
);

/** Takes the rows that are matched, and the others as they were chosen: `row-…` names a film. */
export const acceptImport = formAction(
  defineAction("session", z.record(z.string(), z.string()), async (choices, { asker }) => {
    const preview = await readPreview(asker);
    if (!preview) throw new AccountsError("There is no file to import. Choose it again.");
    const { itemOfMovie } = await loadStore();
    const chosen = (key: string) => Number(choices[`row-${key}`] || Number.NaN);
    const rows = preview.rows.flatMap(({ key, row, match }) => {
      const movieId = match.kind === "matched" ? match.film.movieId : chosen(key);
      return itemOfMovie.has(movieId) ? { movieId, row } : [];
    });
    const changes = mergeRows(rows);
    const { ratings, refusedReviews } = await applyChanges(asker, changes);
    await forgetImport(asker);
    refresh();
    redirect(`${PAGE}?films=${changes.length}&ratings=${ratings}&refused=${refusedReviews}` as Route);
  }),
);

export const cancelImport = formAction(
  defineAction("session", z.object({}), async (_, { asker }) => {
    await forgetImport(asker);
    redirect(PAGE);
  }),
);
