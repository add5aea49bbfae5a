/**
 * The k of some films at which  Σ_r w_r v_r + s · mean_{i<j} (1 − sim(i, j))  is greatest, v falling, w_r = 1 / log₂(r + 1) the discount of
 * place r: what a list is worth by discounted gain, and how varied it is. From the k of most worth on, the exchange of one
 * film that gains most is made until none gains. In O((k + exchanges) · k · films).
 * @param worths of the films, falling
 * @param similarity of two films by their places in `worths`, alike both ways
 * @param strength s, what a distance of 1 is worth; 0 keeps the first k
 * @returns places in `worths`, rising
 */
export function varyList(
  worths: Float64Array,
  similarity: (a: number, b: number) => number,
  k: number,
  strength: number,
): Uint32Array {
  const count = worths.length;
  const size = Math.min(k, count);
  const list = Uint32Array.from({ length: size }, (_, place) => place);
  const isIn = Uint8Array.from(worths, (_, place) => (place < size ? 1 : 0));
  /** For each film its similarity to the one that stands in `list` at that row. */
  const likeness = Array.from(list, (member) => likenessTo(member));
  const pairWorth = size > 1 ? strength / ((size * (size - 1)) / 2) : 0;
  for (let change = bestExchange(); change !== undefined; change = bestExchange()) exchange(change);
  return list;

  function likenessTo(member: number): Float64Array {
    return Float64Array.from({ length: count }, (_, other) => (other === member ? 0 : similarity(member, other)));
  }

  function bestExchange(): { row: number; place: number } | undefined {
    const sums = new Float64Array(count);
    for (const row of likeness) for (let c = 0; c < count; c++) sums[c] += row[c];
    // up[r]: gain where the films of rows 1 … r move one row up; down[r]: where those of rows 0 … r − 1 move one down.
    const [up, down] = [new Float64Array(size), new Float64Array(size)];
    for (let r = 1; r < size; r++) {
      up[r] = up[r - 1] + worths[list[r]] * (DISCOUNT(r - 1) - DISCOUNT(r));
      down[r] = down[r - 1] + worths[list[r - 1]] * (DISCOUNT(r) - DISCOUNT(r - 1));
    }
    let [best, most] = [undefined as { row: number; place: number } | undefined, 1e-12];
    for (let place = 0, above = 0; place < count; place++) {
      if (isIn[place]) {
        above++;
        continue;
      }
      for (let row = 0; row < size; row++) {
        const to = row < above ? above - 1 : above;
        const moved = row < above ? up[to] - up[row] : down[row] - down[to];
        const gain = moved + worths[place] * DISCOUNT(to) - worths[list[row]] * DISCOUNT(row);
        const apart = sums[list[row]] - sums[place] + likeness[row][place];
        const total = gain + pairWorth * apart;
        if (total > most) [best, most] = [{ row, place }, total];
      }
    }
    return best;
  }

  function exchange({ row, place }: { row: number; place: number }): void {
    isIn[list[row]] = 0;
    isIn[place] = 1;
    list[row] = place;
    likeness[row] = likenessTo(place);
    const order = Array.from(list, (_, r) => r).sort((a, b) => list[a] - list[b]);
    const [members, rows] = [order.map((r) => list[r]), order.map((r) => likeness[r])];
    list.set(members);
    rows.forEach((ofMember, r) => {
      likeness[r] = ofMember;
    });
  }
}

/** What a hit is worth that stands in a row, from 0 (Järvelin & Kekäläinen 2002). */
export const DISCOUNT = (row: number) => 1 / Math.log2(row + 2);
