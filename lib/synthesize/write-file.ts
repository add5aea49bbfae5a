import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { ByteWriter } from "./byte-writer";

/** Writes a file of the folder: the header, then what `write` gives. */
export function writeFile(folder: string, name: string, header: string, write: (writer: ByteWriter) => void): void {
  const descriptor = openSync(path.join(folder, name), "wx");
  try {
    const writer = new ByteWriter(descriptor);
    writer.text(`${header}\n`);
    write(writer);
    writer.flush();
  } finally {
    closeSync(descriptor);
  }
}

/** A cell as CSV wants it: in quotes where it holds a comma or a quote. */
export function toCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
