import "server-only";
import path from "node:path";
import { ArtifactError } from "@/lib/artifacts/artifact-error";
import type { Model } from "@/lib/artifacts/model";
import { readModel } from "@/lib/artifacts/read-model";

/** The model and what is looked up in it by id. */
export interface Store {
  model: Model;
  /** movieId -> item row. */
  itemOfMovie: ReadonlyMap<number, number>;
  itemOfImdb: ReadonlyMap<string, number>;
  itemOfTmdb: ReadonlyMap<number, number>;
}

/** Where the model is: MODEL_DIR, or prisma-free-data/model below the working directory. */
function modelDirectory(): string {
  return process.env.MODEL_DIR || path.join(process.cwd(), "prisma-free-data", "model");
}

/** Next.js bundles this module more than once; the model is read once for the process all the same. */
const STORE = Symbol.for("reelated.store");
const shared = globalThis as { [STORE]?: Promise<Store> };

/** Reads the model on first use and keeps it for the life of the process; a failure is tried again. */
export function loadStore(): Promise<Store> {
  shared[STORE] ??= readModel(modelDirectory())
    .then(createStore)
    .catch((error) => {
      shared[STORE] = undefined;
      throw error;
    });
  return shared[STORE];
}

export function createStore(model: Model): Store {
  const itemsBy = <K>(key: (row: number) => K | undefined) => {
    const items = new Map<K, number>();
    model.movies.forEach((_, item) => {
      const id = key(item);
      if (id !== undefined && !items.has(id)) items.set(id, item);
    });
    return items;
  };
  return {
    model,
    itemOfMovie: itemsBy((item) => model.movies[item].movieId),
    itemOfImdb: itemsBy((item) => model.movies[item].imdbId),
    itemOfTmdb: itemsBy((item) => model.movies[item].tmdbId),
  };
}

/** Whether an error says that there is no model to serve, rather than that something of ours is broken. */
export function isModelUnavailable(error: unknown): boolean {
  return error instanceof ArtifactError;
}
