import { zipOf } from "@/lib/zip.fixture";

export const MOVIES = "movieId,title,genres\n1,Toy Story (1995),Animation\n";
export const RATINGS = "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n";

/** A data set's archive as GroupLens packs it, made longer by a README of so many random bytes. */
export function datasetZip(name: string, padding = 0, seed = 1): Buffer {
  return zipOf([
    { name: `${name}/`, mode: 0o40755, stored: true },
    { name: `${name}/movies.csv`, data: MOVIES },
    { name: `${name}/ratings.csv`, data: RATINGS },
    { name: `${name}/README.txt`, data: noise(padding, seed), stored: true },
    { name: `${name}/checksums.txt`, data: "not of the layout" },
  ]);
}

/** Bytes that do not repeat (Lehmer's generator). */
export function noise(length: number, seed = 1): Buffer {
  let state = seed;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (state * 48271) % 0x7fffffff;
      return state >>> 8;
    }),
  );
}
