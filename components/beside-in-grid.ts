interface Place {
  left: number;
  top: number;
}

/**
 * Which of the places of a grid a key leads to: j and k to the next and the one before, from nowhere to the first; arrows from one
 * place to the nearest on that side. Undefined where the key leads nowhere.
 * @param at the place now, −1 for none @param places in reading order
 */
export function besideInGrid(key: string, at: number, places: readonly Place[]): number | undefined {
  const step = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 }[key];
  const isArrow = key.startsWith("Arrow");
  if (places.length === 0 || (isArrow && at < 0)) return undefined;
  if (step !== undefined) {
    const to = at < 0 ? 0 : at + step;
    return to in places ? to : undefined;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const { left, top } = places[at];
  const isBeyond = (place: Place) => (key === "ArrowDown" ? place.top > top : place.top < top);
  const beyond = places.map((_, index) => index).filter((index) => isBeyond(places[index]));
  if (beyond.length === 0) return undefined;
  const distance = (index: number) => Math.abs(places[index].top - top) * 1000 + Math.abs(places[index].left - left);
  return beyond.reduce((best, index) => (distance(index) < distance(best) ? index : best));
}
