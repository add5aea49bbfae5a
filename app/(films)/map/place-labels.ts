export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Free space kept around each label, in pixels. */
const GAP = 4;

/** Keeps, of boxes in order of importance, those that touch none kept before and lie within the frame. */
export function placeLabels<T extends Box>(
  boxes: Iterable<T>,
  frame: { width: number; height: number },
  most: number,
): T[] {
  const kept: T[] = [];
  for (const box of boxes) {
    if (kept.length >= most) break;
    const inside =
      box.left >= 0 && box.top >= 0 && box.left + box.width <= frame.width && box.top + box.height <= frame.height;
    if (inside && !kept.some((other) => touch(box, other))) kept.push(box);
  }
  return kept;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + GAP &&
    b.left < a.left + a.width + GAP &&
    a.top < b.top + b.height + GAP &&
    b.top < a.top + a.height + GAP
  );
}
