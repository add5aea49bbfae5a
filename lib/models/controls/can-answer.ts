import { type Critique, ENOUGH, type Relevance } from "./critique-scores";

/** Films that a list of answers holds. */
const LIST = 10;

/**
 * Whether a critique is worth offering: ten of a film's nearest answer it in full, so that what is given is still like the
 * film. "More zombies" of a film with nothing of the kind near it is not.
 * @param neighbors the film's nearest, some tens
 */
export function canAnswer(
  relevance: Relevance,
  item: number,
  neighbors: Uint32Array,
  { tag, direction }: Critique,
): boolean {
  const start = relevance(item, tag);
  if (start === undefined || (direction > 0 ? 1 - start : start) < ENOUGH) return false;
  let answers = 0;
  for (const neighbor of neighbors) {
    const found = relevance(neighbor, tag);
    if (found !== undefined && direction * (found - start) >= ENOUGH) answers++;
  }
  return answers >= LIST;
}
