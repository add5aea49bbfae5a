const SLOT = 4;

/**
 * Numbers words of bytes, without a string for each time that a word stands somewhere. Open addressing (Knuth, TAOCP
 * 3, §6.4), three quarters full at most; a slot is a word's hash, where its bytes are kept, how many, and its number plus one,
 * which is 0 where the slot is free.
 */
export class ByteWords {
  private slots = new Int32Array(SLOT << 10);
  /** The words one after the other: together they are few bytes, near at hand, where the file's are many. */
  private kept = new Uint8Array(1 << 14);
  private keptBytes = 0;
  private size = 0;

  /** @param numberOf is asked once for each different word, a whole number below 2³¹ − 1 */
  constructor(private readonly numberOf: (bytes: Uint8Array, start: number, end: number) => number) {}

  /** The number of the word that is the bytes start <= p < end. */
  number(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const { slots, kept } = this;
    const mask = slots.length - 1;
    let slot = (hash * SLOT) & mask;
    for (; slots[slot + 3] !== 0; slot = (slot + SLOT) & mask) {
      if (slots[slot] !== hash || slots[slot + 2] !== end - start) continue;
      if (isSame(kept, slots[slot + 1], bytes, start, end)) return slots[slot + 3] - 1;
    }
    const number = this.numberOf(bytes, start, end);
    slots[slot] = hash;
    slots[slot + 1] = this.keep(bytes, start, end);
    slots[slot + 2] = end - start;
    slots[slot + 3] = number + 1;
    if (++this.size * SLOT > 0.75 * slots.length) this.slots = spread(slots);
    return number;
  }

  private keep(bytes: Uint8Array, start: number, end: number): number {
    const at = this.keptBytes;
    this.keptBytes += end - start;
    if (this.keptBytes > this.kept.length) {
      const more = new Uint8Array(2 * this.keptBytes);
      more.set(this.kept);
      this.kept = more;
    }
    for (let p = start, to = at; p < end; p++, to++) this.kept[to] = bytes[p];
    return at;
  }
}

/** The same words in twice the slots. */
function spread(slots: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * slots.length);
  const mask = wider.length - 1;
  for (let slot = 0; slot < slots.length; slot += SLOT) {
    if (slots[slot + 3] === 0) continue;
    let to = (slots[slot] * SLOT) & mask;
    while (wider[to + 3] !== 0) to = (to + SLOT) & mask;
    for (let part = 0; part < SLOT; part++) wider[to + part] = slots[slot + part];
  }
  return wider;
}

/** FNV-1a, its high bits mixed into the low ones, which alone choose the slot. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let p = start; p < end; p++) hash = Math.imul(hash ^ bytes[p], 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(kept: Uint8Array, at: number, bytes: Uint8Array, start: number, end: number): boolean {
  for (let p = start; p < end; p++) if (kept[at + p - start] !== bytes[p]) return false;
  return true;
}
