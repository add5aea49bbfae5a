/** The crossing between MovieLens's ids (movieId, userId) and contiguous rows (item, user). */
export class Vocabulary {
  private readonly rowOfId: Map<number, number>;

  /** @param ids the id of each row; no id twice */
  constructor(readonly ids: Uint32Array) {
    this.rowOfId = new Map(Array.from(ids, (id, row) => [id, row]));
    if (this.rowOfId.size !== ids.length) throw new RangeError("Vocabulary: an id stands twice");
  }

  get size(): number {
    return this.ids.length;
  }

  /** The row of an id; undefined when it has none. */
  row(id: number): number | undefined {
    return this.rowOfId.get(id);
  }

  id(row: number): number {
    return this.ids[row];
  }
}
