import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { uniformGenerator } from "@/lib/linalg/random";
import type { History } from "@/lib/models/engine";
import { type HoldOutConfig, holdOut, peopleWithLikes, shuffled, withoutUsers } from "./hold-out";

/** A person who is asked: of what they like some is known to the engine, the rest is to be found. */
export interface HeldOutPerson {
  user: number;
  history: History;
  heldOut: Uint32Array;
  /** Only these and what is to be found are ranked; all items where there are none. */
  candidates?: Uint32Array;
}

/** All that a person held out likes, known or to be found. */
export function likesOf({ history, heldOut }: HeldOutPerson): Uint32Array {
  return Uint32Array.from([...history.items, ...heldOut]);
}

export interface Fold {
  /** What engines learn from: users x items in half stars, of all stars. */
  train: CsrMatrix;
  people: HeldOutPerson[];
}

export interface FoldsConfig extends HoldOutConfig {
  folds: number;
  seed: number;
}

/** As published comparisons on ml-latest-small have it. */
export const FIVE_FOLDS: FoldsConfig = { folds: 5, likedFrom: 8, leastLikes: 5, foldedIn: 0.8, seed: 1 };

/**
 * Strong generalization (Liang, Krishnan, Hoffman & Jebara 2018): each person with enough likes is held out once, whole,
 * and asked for with a random part of their likes. Their other ratings are not shown.
 * @param ratings users x items, in half stars
 */
export function foldsOverPeople(ratings: CsrMatrix, config: FoldsConfig): Fold[] {
  const uniform = uniformGenerator(config.seed);
  const asked = shuffled(peopleWithLikes(ratings, config), uniform);
  const people = asked.map((user) => holdOut(ratings, user, config, uniform));
  return Array.from({ length: config.folds }, (_, fold) => {
    const held = people.filter((_, p) => p % config.folds === fold);
    return { people: held, train: withoutUsers(ratings, usersOf(held)) };
  });
}

export interface StrongConfig extends HoldOutConfig {
  /** The share of the people with enough likes that is held out, and how many at most. */
  heldOut: number;
  most: number;
  seed: number;
}

/** As Liang et al. held out 10,000 people of ml-20m, and a tenth where there are fewer. */
export const STRONG: StrongConfig = {
  likedFrom: 8,
  leastLikes: 5,
  foldedIn: 0.8,
  heldOut: 0.1,
  most: 10_000,
  seed: 1,
};

/**
 * Strong generalization in one split (Liang et al. 2018): validation people are drawn first, then as many for the test. The
 * latter are asked, all others are learned from: the validation people too, for engines choose their own on training people.
 * @param ratings users x items, in half stars
 */
export function strongFold(ratings: CsrMatrix, config: StrongConfig): Fold {
  const people = draw(ratings, config).test;
  return { people, train: withoutUsers(ratings, usersOf(people)) };
}

/** The same with validation people apart: the rest is learned from, some are chosen on, others are asked once. */
export function strongSplit(ratings: CsrMatrix, config: StrongConfig) {
  const { validation, test } = draw(ratings, config);
  return { validation, test, train: withoutUsers(ratings, usersOf([...validation, ...test])) };
}

function draw(ratings: CsrMatrix, config: StrongConfig): Record<"test" | "validation", HeldOutPerson[]> {
  const uniform = uniformGenerator(config.seed);
  const eligible = shuffled(peopleWithLikes(ratings, config), uniform);
  const count = Math.min(config.most, Math.floor(eligible.length * config.heldOut));
  const ask = (users: number[]) => users.map((user) => holdOut(ratings, user, config, uniform));
  return { test: ask(eligible.slice(count, 2 * count)), validation: ask(eligible.slice(0, count)) };
}

function usersOf(people: readonly HeldOutPerson[]): number[] {
  return people.map(({ user }) => user);
}
