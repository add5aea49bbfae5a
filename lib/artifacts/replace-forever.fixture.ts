import { writeFile } from "node:fs/promises";
import path from "node:path";
import { replaceDirectory } from "./replace-directory";

/**
 * A process to be killed: `node --import tsx replace-forever.fixture.ts <directory> <generation>` replaces the
 * directory again and again, by files that each say the generation. Prints a line for every step it has taken:
 * `.` for a file, the generation for a replacement.
 */
const [directory, first] = process.argv.slice(2);
for (let generation = Number(first); ; generation++) {
  await replaceDirectory(directory, async (next) => {
    for (const name of ["a", "b", "c"]) {
      await writeFile(path.join(next, name), `${generation},`.repeat(5000));
      process.stdout.write(".\n");
    }
  });
  process.stdout.write(`${generation}\n`);
}
