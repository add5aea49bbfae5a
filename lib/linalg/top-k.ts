/**
 * The k best of the candidates pushed, by higher score, then by lower item: a binary heap with the worst on
 * top, allocated once.
 */
export class TopK {
  readonly items: Uint32Array;
  readonly scores: Float64Array;
  size = 0;

  constructor(readonly k: number) {
    this.items = new Uint32Array(k);
    this.scores = new Float64Array(k);
  }

  push(item: number, score: number): void {
    if (this.size < this.k) {
      this.siftUp(this.size++, item, score);
    } else if (this.k > 0 && isWorse(this.scores[0], this.items[0], score, item)) {
      this.siftDown(item, score, this.size);
    }
  }

  /** The score a candidate has to reach while the heap is full; −Infinity before. */
  get threshold(): number {
    return this.size < this.k ? Number.NEGATIVE_INFINITY : this.scores[0];
  }

  /** Puts the best first and returns how many there are. The heap is spent: no push after it. */
  sort(): number {
    for (let end = this.size - 1; end > 0; end--) {
      const item = this.items[end];
      const score = this.scores[end];
      this.items[end] = this.items[0];
      this.scores[end] = this.scores[0];
      this.siftDown(item, score, end);
    }
    return this.size;
  }

  private siftUp(position: number, item: number, score: number): void {
    let child = position;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!isWorse(score, item, this.scores[parent], this.items[parent])) break;
      this.place(child, this.items[parent], this.scores[parent]);
      child = parent;
    }
    this.place(child, item, score);
  }

  private siftDown(item: number, score: number, end: number): void {
    let parent = 0;
    for (let child = 1; child < end; child = 2 * parent + 1) {
      const right = child + 1;
      if (right < end && isWorse(this.scores[right], this.items[right], this.scores[child], this.items[child])) {
        child = right;
      }
      if (!isWorse(this.scores[child], this.items[child], score, item)) break;
      this.place(parent, this.items[child], this.scores[child]);
      parent = child;
    }
    this.place(parent, item, score);
  }

  private place(position: number, item: number, score: number): void {
    this.items[position] = item;
    this.scores[position] = score;
  }
}

function isWorse(score: number, item: number, otherScore: number, otherItem: number): boolean {
  return score < otherScore || (score === otherScore && item > otherItem);
}
