import { readPreview } from "@/app/(films)/you/import/read-preview";
import { download } from "@/app/download";
import { readOwner } from "@/app/own";
import { rowsCsv } from "@/lib/accounts/exports/rows-csv";

/** The rows of the waiting file whose film was not found, as they stood there. */
export async function GET(): Promise<Response> {
  const owner = await readOwner();
  const preview = owner && (await readPreview(owner));
  const missing = preview?.rows.filter(({ match }) => match.kind === "missing") ?? [];
  const files = [...new Set(missing.map(({ file }) => file))];
  if (files.length === 0) return new Response("There is nothing that was not found.\n", { status: 404 });
  const tables = files.map((file) =>
    rowsCsv(
      file,
      missing.filter((row) => row.file === file).map(({ row }) => row),
    ),
  );
  return download("unmatched.csv", tables.join("\n"));
}
