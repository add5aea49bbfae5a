/** Something in the data that stops the build. The message is one sentence for the person who has the file. */
export class DataError extends Error {
  override name = "DataError";
}

/** `ratings.csv:4182: rating "6", expected a half star between 0.5 and 5`. Lines count from 1. */
export function dataError(file: string, line: number | undefined, got: string, expected: string): DataError {
  const place = line === undefined ? file : `${file}:${line}`;
  return new DataError(`${place}: ${got}, expected ${expected}`);
}

/** Text from a file, fit to be shown in a message. */
export function quote(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return JSON.stringify(shown);
}
