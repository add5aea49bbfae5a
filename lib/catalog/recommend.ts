import "server-only";
import { MODELS, type ModelName, type Recommendations, type Similarity } from "@/types/recommendation";
import { engineOf, type SeedEngine } from "./engines";
import { explainer } from "./explain";
import { ratedMovie, round } from "./movie-views";
import type { Store } from "./store";
import { type TunedScores, tuneScores } from "./tune-scores";
import { isTuned, NO_TUNING, type Tuning } from "./tuning";

const DIGITS = 6;

/**
 * The k films most like the seeds. A seed that the engine cannot place has no say; where it can place none, or the model has
 * no such engine, another answers, and the notice says so.
 * @param seeds item rows, one at least
 * @param explained whether each film comes with where its score is from
 * @param tuning a visitor's wishes
 */
export function recommend(
  store: Store,
  seeds: number[],
  model: ModelName,
  k: number,
  explained = false,
  tuning: Tuning = NO_TUNING,
): Recommendations {
  const views = seeds.map((seed) => ratedMovie(store, seed));
  const used = [model, ...MODELS].find((name) => placeable(store, seeds, name).length > 0) ?? "popularity";
  const placed = placeable(store, seeds, used);
  const engine = engineOf(store, used);
  const { ranked, adjustments, fitting }: Partial<TunedScores> & Pick<TunedScores, "adjustments"> =
    engine && isTuned(tuning)
      ? tuneScores(store, seeds, (items) => engine.scoresOf(placed, items), tuning, k)
      : { ranked: engine?.nearest(placed, k), adjustments: [] };
  const explain = explained ? explainer(store, used, placed, adjustments) : undefined;
  return {
    seeds: views,
    model: used,
    notice: noticeOf(store, seeds, placed, model, used),
    fitting,
    recommendations: (ranked ?? []).map(({ item, score }) => ({
      ...ratedMovie(store, item),
      score: round(score, DIGITS),
      confidence: round(engineOf(store, "hybrid").similarity.confidence(item), 3),
      ...(explain && { explanation: explain(item) }),
    })),
  };
}

/** How like a pair of films is by each engine that compares films, null where one of them cannot be placed. */
export function similarity(store: Store, a: number, b: number): Similarity {
  const by = (engine: SeedEngine, compare: () => number) => {
    if (!engine.canPlace(a) || !engine.canPlace(b)) return null;
    // A film is like itself, however little is known of it.
    return a === b ? 1 : round(compare(), DIGITS);
  };
  const [hybrid, content, collaborative] = [
    engineOf(store, "hybrid"),
    engineOf(store, "content"),
    engineOf(store, "collaborative"),
  ];
  const shared = by(hybrid, () => hybrid.explain([a], b).seeds[0]);
  return {
    similarity: shared,
    hybrid: shared,
    content: by(content, () => content.cosine(a, b)),
    collaborative: by(collaborative, () => collaborative.cosine(a, b)),
  };
}

function placeable(store: Store, seeds: number[], name: ModelName): number[] {
  const engine = engineOf(store, name);
  return engine ? seeds.filter((seed) => engine.canPlace(seed)) : [];
}

/** What an engine misses of a film that it cannot place. */
function lackingOf({ model }: Store, engine: ModelName): string {
  if (engine === "hybrid") return "nothing";
  if (engine === "ease") return "too few ratings";
  if (engine !== "content") return "no ratings";
  return model.manifest.tagSource === "genome" ? "no tag genome" : "no tags or genres";
}

function noticeOf(store: Store, seeds: number[], placed: number[], asked: ModelName, used: ModelName) {
  if (engineOf(store, asked) === undefined)
    return `This model was built without the ${asked} engine, so the ${used} engine answers instead.`;
  const left = asked === used ? seeds.filter((seed) => !placed.includes(seed)) : seeds;
  if (left.length === 0) return undefined;
  const lacking = `${titles(store, left)} ${left.length === 1 ? "has" : "have"} ${lackingOf(store, asked)} to compare`;
  return asked === used
    ? `${lacking}, so the other films alone decide.`
    : `${lacking}, so the ${used} engine answers instead of the ${asked} one.`;
}

function titles({ model }: Store, items: number[]): string {
  return items.map((item) => model.movies[item].title).join(", ");
}
