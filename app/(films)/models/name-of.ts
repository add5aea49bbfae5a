import { ENGINES } from "@/components/engines";
import { MODELS, type ModelName } from "@/types/recommendation";

/** An engine's name, the default one told apart by words: not everybody sees colors. */
export function nameOf(engine: ModelName): string {
  return engine === MODELS[0] ? `${ENGINES[engine].name} (default)` : ENGINES[engine].name;
}
