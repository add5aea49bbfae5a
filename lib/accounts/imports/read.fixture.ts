import type { ImportedFile } from "@/types/import";
import { readImport } from "./read-import";

/** A Letterboxd address of a film. */
export const URI = "https://boxd.it/2a9q";

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export async function read(fileName: string, ...lines: string[]): Promise<ImportedFile> {
  const [file] = await readImport(fileName, bytesOf(`${lines.join("\n")}\n`));
  return file;
}

/** What rows say, without their cells and what they do not say. */
export const facts = ({ rows }: ImportedFile) =>
  rows.map(({ cells: _, ...row }) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
  );
