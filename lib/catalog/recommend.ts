import "server-only";
import { MODELS, type ModelName, type Recommendations, type Similarity } from "@/types/recommendation";
import { canPlace, cosine, engineOf, nearestToSeeds } from "./engines";
import { ratedMovie, round } from "./movie-views";
import type { Store } from "./store";

/**
 * The k films most like the seeds. A seed that the engine cannot place has no say; where it can place none, the
 * other engine answers, and the notice says so.
 * @param seeds item rows, one at least
 */
export function recommend(store: Store, seeds: number[], model: ModelName, k: number): Recommendations {
  const used = [model, ...MODELS].find((name) => placeable(store, seeds, name).length > 0);
  const views = seeds.map((seed) => ratedMovie(store, seed));
  if (used === undefined) {
    return {
      seeds: views,
      model,
      notice: `Nothing is known of ${titles(store, seeds)} but the name: no ratings, tags or genres.`,
      recommendations: [],
    };
  }
  const placed = placeable(store, seeds, used);
  return {
    seeds: views,
    model: used,
    notice: noticeOf(store, seeds, placed, model, used),
    recommendations: nearestToSeeds(engineOf(store, used), placed, k).map(({ item, score }) => ({
      ...ratedMovie(store, item),
      score: round(score, 6),
    })),
  };
}

/** Cosines of a pair of films by each engine, null where one of them cannot be placed. */
export function similarity(store: Store, a: number, b: number): Similarity {
  const by = (name: ModelName) => {
    const engine = engineOf(store, name);
    return canPlace(engine, a) && canPlace(engine, b) ? round(cosine(engine, a, b), 6) : null;
  };
  const [content, collaborative] = [by("content"), by("collaborative")];
  return { similarity: content ?? collaborative, content, collaborative };
}

function placeable(store: Store, seeds: number[], name: ModelName): number[] {
  const engine = engineOf(store, name);
  return seeds.filter((seed) => canPlace(engine, seed));
}

/** What an engine misses of a film that it cannot place. */
function lackingOf({ model }: Store, engine: ModelName): string {
  if (engine === "collaborative") return "no ratings";
  return model.manifest.tagSource === "genome" ? "no tag genome" : "no tags or genres";
}

function noticeOf(store: Store, seeds: number[], placed: number[], asked: ModelName, used: ModelName) {
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
