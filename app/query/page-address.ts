import type { Route } from "next";
import type { Pairs } from "./href-with";

/**
 * The address of a page whose state stands in it, each part as a parameter, those at their default left out, so that equal states
 * have equal addresses. A page has a hundred links that change a part or two of its state: what stays is written once for
 * all of them, so a state is never changed itself.
 */
export class PageAddress<State extends object> {
  readonly #page: string;
  readonly #standard: State;
  readonly #names: { [Part in keyof State]?: string };
  readonly #parts: (keyof State)[];
  readonly #written = new WeakMap<State, string[]>();

  /**
   * @param standard every part at its default, in the order of the address
   * @param names parameters that are not called as their part is
   */
  constructor(page: string, standard: State, names: { [Part in keyof State]?: string } = {}) {
    this.#page = page;
    this.#standard = standard;
    this.#names = names;
    this.#parts = Object.keys(standard) as (keyof State)[];
  }

  pairs(state: State): Pairs {
    return this.#parts.flatMap((part) => this.#pairsOf(part, state[part]));
  }

  href(state: State, change: Partial<State> = {}): Route {
    const kept = this.#textsOf(state);
    let search = "";
    for (const [at, part] of this.#parts.entries()) {
      const text = part in change ? this.#textOf(part, change[part]) : kept[at];
      if (text !== "") search += (search === "" ? "?" : "&") + text;
    }
    return `${this.#page}${search}` as Route;
  }

  #textsOf(state: State): string[] {
    const known = this.#written.get(state);
    if (known) return known;
    const texts = this.#parts.map((part) => this.#textOf(part, state[part]));
    this.#written.set(state, texts);
    return texts;
  }

  #textOf(part: keyof State, value: unknown): string {
    const pairs = this.#pairsOf(part, value);
    return pairs.length === 0 ? "" : String(new URLSearchParams(pairs));
  }

  #pairsOf(part: keyof State, value: unknown): Pairs {
    const name = this.#names[part] ?? String(part);
    return writtenValues(value, this.#standard[part]).map((text) => [name, text]);
  }
}

/** A list has a parameter for each of its values; what is undefined is at its default. */
export function writtenValues(value: unknown, standard: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === standard ? [] : [String(value)];
}
