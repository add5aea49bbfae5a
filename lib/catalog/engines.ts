import "server-only";
import type { ModelName } from "@/types/recommendation";
import { type CosineSeeds, cosineSeeds } from "./cosine-seeds";
import { type HybridSeeds, hybridSeeds } from "./hybrid-seeds";
import type { Store } from "./store";
import { popularitySeeds, tasteSeeds } from "./taste-seeds";

export interface ScoredItem {
  item: number;
  score: number;
}

/** A score split: both ways sum to it. */
export interface ScoreParts {
  /** What the film has whoever asks. */
  base: number;
  /** One for each seed. */
  seeds: number[];
}

/** What answers for films, "seeds". */
export interface SeedEngine {
  /** Whether the engine knows anything of a film. */
  canPlace(item: number): boolean;
  /** The k films of the greatest score, the best first, equal ones by lower item; seeds left out. @param seeds films it can place, one at least */
  nearest(seeds: number[], k: number): ScoredItem[];
  /** The score of every film for the same seeds, not to be changed; −Infinity for those it has nothing to say of. */
  scores(seeds: number[]): Float32Array;
  /** The same of some films, one each, to be changed at will. */
  scoresOf(seeds: number[], items: Uint32Array): Float32Array;
  /** Where the score of a film comes from, for the same seeds. */
  explain(seeds: number[], item: number): ScoreParts;
}

/** Undefined where the model was built without it. */
interface Engines {
  hybrid: HybridSeeds;
  content: CosineSeeds;
  collaborative: CosineSeeds;
  ease: SeedEngine | undefined;
  factors: SeedEngine | undefined;
  popularity: SeedEngine;
}

const MAKERS: { [Name in ModelName]: (store: Store) => Engines[Name] } = {
  hybrid: hybridSeeds,
  content: ({ model }) => cosineSeeds(model.contentEmbeddings, model.contentNeighbors),
  collaborative: ({ model }) => cosineSeeds(model.collaborativeEmbeddings, model.collaborativeNeighbors),
  ease: (store) => tasteSeeds(store, "ease"),
  factors: (store) => tasteSeeds(store, "factors"),
  popularity: popularitySeeds,
};

const enginesOfStore = new WeakMap<Store, Partial<Engines>>();

/** An engine of the model, made when it is first asked for. */
export function engineOf<Name extends ModelName>(store: Store, name: Name): Engines[Name] {
  let engines = enginesOfStore.get(store);
  if (!engines) {
    engines = {};
    enginesOfStore.set(store, engines);
  }
  engines[name] ??= MAKERS[name](store);
  return engines[name] as Engines[Name];
}
