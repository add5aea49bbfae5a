import type { Vocabulary } from "./vocabulary";

/** MovieLens's movieIds are below 300,000. */
const MOST_IDS = 1 << 20;
const NONE = -1;

/** `vocabulary.row` for a million questions: where ids are small an array answers in a tenth of a map's time. */
export function rowFinder(vocabulary: Vocabulary): (id: number) => number | undefined {
  const idCount = vocabulary.ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  if (idCount > MOST_IDS) return (id) => vocabulary.row(id);
  const rowOfId = new Int32Array(idCount).fill(NONE);
  for (let row = 0; row < vocabulary.size; row++) rowOfId[vocabulary.id(row)] = row;
  return (id) => {
    const row = id < idCount ? rowOfId[id] : NONE;
    return row === NONE ? undefined : row;
  };
}
