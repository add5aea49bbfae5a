import type { Matrix } from "@/lib/linalg/matrix";
import { CANDIDATES, type ChanceWeights } from "@/lib/models/controls/like-chances";
import { varyForPerson } from "@/lib/models/controls/vary-for-person";
import { fitLikeChances } from "./fit-like-chances";
import type { MakeList, ScoredPerson } from "./measure-lists";
import { rankItems } from "./ranking-metrics";

/** Lists of k varied for people. @param kinds what they are varied in */
export function variedLists(
  kinds: Matrix<Float32Array>,
  weightsFor: (user: number) => ChanceWeights,
  k: number,
  strength: number,
): MakeList {
  return ({ person, scores, fame }) => {
    const liked = person.history.items;
    const films = { fame, kinds, weights: weightsFor(person.user) };
    return varyForPerson(rankItems(scores, liked, CANDIDATES), scores, liked, films, k, strength);
  };
}

/** Chances learned from half of the people for the other half: nobody's likes have a part in their own list. */
export function chancesApart(people: readonly ScoredPerson[]): (user: number) => ChanceWeights {
  const learned = [0, 1].map((half) => fitLikeChances(people.filter(({ person }) => person.user % 2 !== half)));
  return (user) => {
    const weights = learned[user % 2];
    if (!weights) throw new RangeError("nobody to learn chances from, expected people in both halves");
    return weights;
  };
}
