/** What was asked for of late: the longest unasked goes first. */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  /** What is kept of a key, or what is made of it now. */
  get(key: Key, make: () => Value): Value {
    const value = this.kept.has(key) ? (this.kept.get(key) as Value) : make();
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value as Key);
    return value;
  }

  has(key: Key): boolean {
    return this.kept.has(key);
  }

  /** Makes it anew when it is asked for again. */
  forget(key: Key): void {
    this.kept.delete(key);
  }
}
