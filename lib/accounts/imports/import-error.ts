/** A file that cannot be taken. The message is one sentence for the person who chose it. */
export class ImportError extends Error {
  override name = "ImportError";
}

/** `films.csv: columns "Title", expected …`; the place is a file, or a file and a row. */
export function importError(place: string, got: string, expected: string): ImportError {
  return new ImportError(`${place}: ${got}, expected ${expected}`);
}

const SHOWN = 80;

/** Text from a file, fit to be shown in a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}
