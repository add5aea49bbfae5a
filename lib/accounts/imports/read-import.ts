import "server-only";
import type { ImportedFile } from "@/types/import";
import { decodeText, refuseLarge } from "./decode-text";
import { importError } from "./import-error";
import { readPersonalJson } from "./read-personal-json";
import { readTable } from "./read-table";
import { isZip, unzipFiles } from "./unzip-files";

/**
 * Reads what a person brings from elsewhere: a CSV file of Letterboxd, IMDb, TMDB, MovieLens or Netflix, the zip file of
 * Letterboxd's export, or our own export.
 * @returns one for each file that was read, at least one film in all
 * @throws ImportError for anything else, and where there is no film to be had
 */
export async function readImport(fileName: string, bytes: Uint8Array): Promise<ImportedFile[]> {
  refuseLarge(fileName, bytes.length);
  const unpacked = isZip(bytes) ? await unzipFiles(fileName, bytes) : [{ name: fileName, bytes }];
  const files = unpacked.map(({ name, bytes }) => readFile(name, decodeText(name, bytes)));
  if (files.every(({ rows }) => rows.length === 0)) throw nothingIn(fileName, files);
  return files;
}

function readFile(fileName: string, text: string): ImportedFile {
  return text.trimStart().startsWith("{") ? readPersonalJson(fileName, text) : readTable(fileName, text);
}

/** Why there is nothing to import, with the first cell that could not be read. */
function nothingIn(fileName: string, files: ImportedFile[]) {
  const sum = (reason: keyof ImportedFile["skipped"]) => files.reduce((total, file) => total + file.skipped[reason], 0);
  const problems = files.flatMap((file) => file.problems);
  const counts: [number, string][] = [
    [sum("television"), "of television"],
    [sum("notFilms"), "of no film"],
    [sum("unrated"), "without a rating"],
    [new Set(problems.map(({ row }) => row)).size, "that cannot be read"],
  ];
  const reasons = counts.flatMap(([count, reason]) => (count > 0 ? [`${count} ${reason}`] : []));
  const got = reasons.length > 0 ? `no film, but rows: ${reasons.join(", ")}` : "no rows below the header";
  const first = problems[0] ? ` (row ${problems[0].row}: ${problems[0].got}, expected ${problems[0].expected})` : "";
  return importError(fileName, got + first, "at least one film");
}
