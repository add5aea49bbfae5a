/** What a person has rated: item rows, none twice, and how many half stars each got, 1–10. */
export interface History {
  items: Uint32Array;
  halfStars: Uint8Array;
}

/** A score split into what made it: base + Σ contributions = score within 1e-5 of its size. */
export interface Explanation {
  /** What the item has from anybody's history. */
  base: number;
  /** One for each rating of the history, in its order; below 0 where the rating counts against the item. */
  contributions: Float64Array;
}

/** What recommends for people. Nobody has to be known from training: everyone is scored by fold-in of a history. */
export interface Engine {
  /** One score an item, higher is better; −Infinity for an item the engine knows nothing of. */
  scoreItems(history: History): Float32Array;
  /** How like each item is to one, whoever asks; −Infinity where the engine cannot tell. The item itself is among them. */
  similar(item: number): Float32Array;
  /** Where an item's score comes from; undefined where it is −Infinity. */
  explain(history: History, item: number): Explanation | undefined;
}
