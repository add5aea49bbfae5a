import type { Matrix } from "@/lib/linalg/matrix";
import type { DescribedItem } from "./side-features";

/** A director says as much of a film as so many of its cast. */
const DIRECTOR = 3;
/** Films by the same people that weigh as much as no film at all. */
const PRIOR = 2;

/** What each person's films are like. */
export interface PeopleProfiles {
  /** Adds to `target` the shrunk mean content of other films by the same people. @returns how many there are */
  describe(item: number, film: DescribedItem, target: Float32Array): number;
}

/**
 * The other films of a film's directors and cast, as far as their content is measured: Σ w y_j / (Σ w + k) over the people
 * and their films j but this one, w 3 for a director and 1 for an actor.
 * @param described all films by item row
 * @param measured item row of each row of `coordinates`
 */
export function fitPeopleProfiles(
  described: readonly DescribedItem[],
  measured: Uint32Array,
  { columns, data }: Matrix<Float32Array>,
): PeopleProfiles {
  const filmsOf = new Map<string, number[]>();
  measured.forEach((item, row) => {
    for (const person of peopleOf(described[item]).keys()) {
      const films = filmsOf.get(person);
      if (films) films.push(row);
      else filmsOf.set(person, [row]);
    }
  });
  return {
    describe(item, film, target) {
      let [count, total] = [0, PRIOR];
      for (const [person, weight] of peopleOf(film)) {
        for (const row of filmsOf.get(person) ?? []) {
          if (measured[row] === item) continue;
          count++;
          total += weight;
          for (let j = 0; j < columns; j++) target[j] += weight * data[row * columns + j];
        }
      }
      for (let j = 0; j < columns; j++) target[j] /= total;
      return count;
    },
  };
}

function peopleOf({ directors, cast }: DescribedItem): Map<string, number> {
  return new Map([
    ...cast.map((name): [string, number] => [name, 1]),
    ...directors.map((name): [string, number] => [name, DIRECTOR]),
  ]);
}
