import "server-only";
import { tasteEngines } from "@/lib/models/taste-engines";
import { perStore } from "./per-store";

/** The model's engines of taste; undefined where it was built without them. */
export const tasteEnginesOf = perStore(({ model: { taste, manifest } }) => {
  const settings = manifest.settings.taste;
  return taste && settings && tasteEngines(taste, settings.likedFrom, settings.factors);
});
