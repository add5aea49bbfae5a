import { aliasTable } from "./alias-table";
import { AXES, type Films } from "./films";

/** How strongly taste rules what people watch. */
const CHOICE = 1.5;
/** Draws for each film wanted after which a person takes what they like or not, and then whatever there is. */
const PATIENCE = 20;

export interface Chooser {
  /** The films that the last person chose, in the order in which they came to them. */
  chosen: Uint32Array;
  /** ⟨taste, place⟩ of the last person with each film that they chose. */
  matches: Float32Array;
  choose: (taste: Float64Array, wanted: number, given: Uint32Array) => void;
}

/**
 * Chooses different films for one person after another. A film comes up by its popularity and is taken with the odds
 * σ(1.5 ⟨taste, place⟩), so that who watched what says something of taste as well.
 */
export function filmChooser({ popularity, places }: Films, uniform: () => number): Chooser {
  const draw = aliasTable(popularity);
  const rated = Uint32Array.from(popularity.keys()).filter((film) => popularity[film] > 0);
  const buffer = new Uint32Array(rated.length);
  const matches = new Float32Array(popularity.length);
  /** The last person who chose each film, counted from 1. */
  const chosenBy = new Uint32Array(popularity.length);
  let person = 0;

  const matchOf = (taste: Float64Array, film: number) => {
    let sum = 0;
    for (let k = 0, p = film * AXES; k < AXES; k++, p++) sum += taste[k] * places[p];
    return sum;
  };
  const chooser: Chooser = {
    chosen: buffer,
    matches,
    choose(taste, wanted, given) {
      person++;
      let count = 0;
      const take = (film: number, match: number) => {
        chosenBy[film] = person;
        matches[film] = match;
        buffer[count++] = film;
      };
      for (const film of given) take(film, matchOf(taste, film));
      for (let tries = 0; count < wanted; tries++) {
        const film = tries < 2 * PATIENCE * wanted ? draw(uniform) : rated[Math.floor(uniform() * rated.length)];
        if (chosenBy[film] === person) continue;
        const match = matchOf(taste, film);
        if (tries < PATIENCE * wanted && uniform() * (1 + Math.exp(-CHOICE * match)) > 1) continue;
        take(film, match);
      }
      chooser.chosen = buffer.subarray(0, count);
    },
  };
  return chooser;
}
