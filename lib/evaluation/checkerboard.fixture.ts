import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { toCsr } from "@/lib/linalg/matrices.fixture";
import type { DescribedItem } from "@/lib/models/side-features";

/** A checkerboard: even people love the even ones of the films, odd people the odd ones, and hate one of the others. */
export function checkerboard(items: number): CsrMatrix & { values: Uint8Array } {
  const people = 100;
  const data = new Float64Array(people * items);
  for (let user = 0; user < people; user++) {
    for (let item = 0; item < items; item++) {
      // Everyone leaves out some films, and the first ones are left out least.
      const isSeen = (user * 7 + item * 3) % 20 > 3 + (5 * item) / items;
      if (isSeen && item % 2 === user % 2) data[user * items + item] = 10;
    }
    data[user * items + ((user + 1) % 2)] = 1;
  }
  const csr = toCsr({ rows: people, columns: items, data });
  return { ...csr, values: Uint8Array.from(csr.values) };
}

/** Nothing is known of the films but who rated them. */
export function unknownFilms(count: number): DescribedItem[] {
  return Array.from({ length: count }, () => ({ genres: [], tagCounts: new Map(), directors: [], cast: [] }));
}
