/**
 * Candidates as 64-bit keys, a greater key for a better candidate: the score's bits, made to sort as numbers do, over
 * the complement of the item, so that of equal scores the lower item is better. No order of arrival changes the result.
 */
export function keyOf(score: f32, item: u32): u64 {
  const bits = reinterpret<u32>(score);
  const sortable = bits & 0x80000000 ? ~bits : bits | 0x80000000;
  return ((<u64>sortable) << 32) | <u64>~item;
}

export function scoreOf(key: u64): f32 {
  const sortable = <u32>(key >> 32);
  return reinterpret<f32>(sortable & 0x80000000 ? sortable & 0x7fffffff : ~sortable);
}

export function itemOf(key: u64): u32 {
  return ~(<u32>key);
}

/** Moves the k greatest of `count` keys to the front, the least of them last (Hoare's selection). k < count. */
export function selectGreatest(keys: usize, count: i32, k: i32): void {
  let low = 0;
  let high = count - 1;
  const place = k - 1;
  while (low < high) {
    const pivot = load<u64>(keys + ((<usize>((low + high) >> 1)) << 3));
    let i = low;
    let j = high;
    while (i <= j) {
      while (load<u64>(keys + ((<usize>i) << 3)) > pivot) i++;
      while (load<u64>(keys + ((<usize>j) << 3)) < pivot) j--;
      if (i <= j) {
        const left = keys + ((<usize>i) << 3);
        const right = keys + ((<usize>j) << 3);
        const key = load<u64>(left);
        store<u64>(left, load<u64>(right));
        store<u64>(right, key);
        i++;
        j--;
      }
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return;
  }
}

/** Adds a key at the end of a binary heap of `count` keys whose least is on top (Williams 1964). */
export function raiseKey(heap: usize, count: i32, key: u64): void {
  let child = count;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = load<u64>(heap + ((<usize>parent) << 3));
    if (above <= key) break;
    store<u64>(heap + ((<usize>child) << 3), above);
    child = parent;
  }
  store<u64>(heap + ((<usize>child) << 3), key);
}

/** Puts a key in the place of the least of such a heap. */
export function lowerKey(heap: usize, count: i32, key: u64): void {
  let parent = 0;
  for (let child = 1; child < count; child = 2 * parent + 1) {
    let least = load<u64>(heap + ((<usize>child) << 3));
    if (child + 1 < count) {
      const right = load<u64>(heap + ((<usize>child) << 3), 8);
      child = right < least ? child + 1 : child;
      least = min(least, right);
    }
    if (key <= least) break;
    store<u64>(heap + ((<usize>parent) << 3), least);
    parent = child;
  }
  store<u64>(heap + ((<usize>parent) << 3), key);
}

/** Sorts keys, the greatest first (insertion: there are few). */
export function sortKeys(keys: usize, count: i32): void {
  for (let i = 1; i < count; i++) {
    const key = load<u64>(keys + ((<usize>i) << 3));
    let j = i - 1;
    while (j >= 0 && load<u64>(keys + ((<usize>j) << 3)) < key) {
      store<u64>(keys + ((<usize>(j + 1)) << 3), load<u64>(keys + ((<usize>j) << 3)));
      j--;
    }
    store<u64>(keys + ((<usize>(j + 1)) << 3), key);
  }
}
