import { fitLogistic } from "@/lib/linalg/logistic";
import { CANDIDATES, type ChanceWeights, likeFeatures } from "@/lib/models/controls/like-chances";
import type { ScoredPerson } from "./measure-lists";
import { rankItems } from "./ranking-metrics";

/**
 * How what an engine thinks of films becomes the chance that a person likes them: by logistic regression on the films ranked
 * first for people held out, and whether they are among those to be found. Undefined where there is nobody.
 */
export function fitLikeChances(people: Iterable<ScoredPerson>): ChanceWeights | undefined {
  const [rows, outcomes]: [number[][], boolean[]] = [[], []];
  for (const { person, scores, fame } of people) {
    const heldOut = new Set(person.heldOut);
    const ranked = rankItems(scores, person.history.items, CANDIDATES);
    rows.push(...likeFeatures(scores, ranked, person.history.items, fame));
    for (const item of ranked) outcomes.push(heldOut.has(item));
  }
  return rows.length > 0 ? fitLogistic(rows, outcomes) : undefined;
}
