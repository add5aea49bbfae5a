/** MovieLens's movieIds are below 300,000, its userIds below 400,000. */
const MOST_SMALL_IDS = 1 << 20;
const NONE = -1;

/** The crossing between MovieLens's ids (movieId, userId) and contiguous rows (item, user). */
export class Vocabulary {
  /** Where ids are small an array answers in a tenth of a map's time. */
  private readonly rowOfId: Int32Array | Map<number, number>;

  /** @param ids the id of each row; no id twice */
  constructor(readonly ids: Uint32Array) {
    const idCount = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
    this.rowOfId = idCount <= MOST_SMALL_IDS ? new Int32Array(idCount).fill(NONE) : new Map();
    for (let row = 0; row < ids.length; row++) {
      if (this.row(ids[row]) !== undefined) throw new RangeError("Vocabulary: an id stands twice");
      if (this.rowOfId instanceof Map) this.rowOfId.set(ids[row], row);
      else this.rowOfId[ids[row]] = row;
    }
  }

  get size(): number {
    return this.ids.length;
  }

  /** The row of an id; undefined when it has none. */
  row(id: number): number | undefined {
    if (this.rowOfId instanceof Map) return this.rowOfId.get(id);
    const row = this.rowOfId[id] ?? NONE;
    return row === NONE ? undefined : row;
  }

  id(row: number): number {
    return this.ids[row];
  }
}
