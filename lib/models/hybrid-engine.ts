import type { Engine, History } from "./engine";
import type { FilmSimilarity } from "./film-similarity";

export interface BlendPart {
  engine: Engine;
  /** What one standard deviation of the engine's scores counts. */
  weight: number;
}

/**
 * A weighted sum of engines' scores, each in standard deviations from its mean over the films that a person has not
 * rated. An engine that does not know a film has nothing to add: there its score counts as 0, before it is
 * standardized. What the engines explain is scaled alike, so that the parts still sum to the score.
 * Similar films are told by their own blend: people want another list for "like this one" than for themselves (Yao & Harper 2018).
 */
export function hybridEngine(parts: readonly BlendPart[], similarity: FilmSimilarity): Engine {
  const spreads = new WeakMap<History, Spread[]>();
  const scoresOf = (history: History) => {
    const scores = parts.map(({ engine }) => engine.scoreItems(history));
    spreads.set(
      history,
      scores.map((ofEngine) => spreadOf(ofEngine, history)),
    );
    return scores;
  };
  /** Of a history that is asked about film by film they are found once. */
  const spreadsOf = (history: History): Spread[] => {
    if (!spreads.has(history)) scoresOf(history);
    return spreads.get(history) as Spread[];
  };
  return {
    similar: (item) => similarity.similarities([item]),
    scoreItems(history) {
      const scores = scoresOf(history);
      const blended = new Float32Array(scores[0].length);
      const isKnown = new Uint8Array(scores[0].length);
      scores.forEach((ofEngine, k) => {
        const { mean, deviation } = spreadsOf(history)[k];
        const [scale, shift] = [parts[k].weight / deviation, (parts[k].weight * mean) / deviation];
        for (let item = 0; item < blended.length; item++) {
          const score = ofEngine[item];
          if (score === Number.NEGATIVE_INFINITY) {
            blended[item] -= shift;
          } else {
            blended[item] += scale * score - shift;
            isKnown[item] = 1;
          }
        }
      });
      for (let item = 0; item < blended.length; item++) if (!isKnown[item]) blended[item] = Number.NEGATIVE_INFINITY;
      return blended;
    },
    explain(history, item) {
      const contributions = new Float64Array(history.items.length);
      const explanations = parts.map(({ engine }) => engine.explain(history, item));
      if (explanations.every((explanation) => explanation === undefined)) return undefined;
      let base = 0;
      parts.forEach(({ weight }, k) => {
        const { mean, deviation } = spreadsOf(history)[k];
        base += (((explanations[k]?.base ?? 0) - mean) * weight) / deviation;
        explanations[k]?.contributions.forEach((contribution, e) => {
          contributions[e] += (contribution * weight) / deviation;
        });
      });
      return { base, contributions };
    },
  };
}

/** Scores in standard deviations from their mean; of a film that is not known the score counts as 0. */
export function standardize(scores: Float32Array, history: History): Float32Array {
  const { mean, deviation } = spreadOf(scores, history);
  const standard = new Float32Array(scores.length);
  for (let item = 0; item < scores.length; item++) {
    standard[item] = ((scores[item] === Number.NEGATIVE_INFINITY ? 0 : scores[item]) - mean) / deviation;
  }
  return standard;
}

interface Spread {
  mean: number;
  deviation: number;
}

/** Mean and standard deviation over the films known to an engine and not in the history; 1 where all are equal. */
function spreadOf(scores: Float32Array, { items }: History): Spread {
  const isSeen = new Uint8Array(scores.length);
  for (const item of items) isSeen[item] = 1;
  let [count, sum, squares] = [0, 0, 0];
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] === Number.NEGATIVE_INFINITY || isSeen[item]) continue;
    count++;
    sum += scores[item];
    squares += scores[item] ** 2;
  }
  const mean = count === 0 ? 0 : sum / count;
  const variance = count === 0 ? 0 : squares / count - mean ** 2;
  return { mean, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 };
}
