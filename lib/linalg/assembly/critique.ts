/**
 * Scores after a critique, in place: max(0, score) · sat(moved / enough), sat(x) = min(1, x), moved = direction · (relevance − start);
 * −Infinity where nothing moved, nothing is known (NaN) or it was so before.
 * @param count of scores, a multiple of four
 */
export function answerCritique(
  scores: usize,
  relevances: usize,
  count: i32,
  start: f32,
  direction: f32,
  enough: f32,
): void {
  const nothing = f32x4.splat(-Infinity);
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  const from = f32x4.splat(start);
  const way = f32x4.splat(direction);
  const whole = f32x4.splat(enough);
  const end = (<usize>count) << 2;
  for (let p: usize = 0; p < end; p += 16) {
    const score = v128.load(scores + p);
    const moved = f32x4.mul(way, f32x4.sub(v128.load(relevances + p), from));
    const answered = f32x4.mul(f32x4.max(score, zero), f32x4.min(f32x4.div(moved, whole), one));
    const stays = v128.and(f32x4.gt(moved, zero), f32x4.gt(score, nothing));
    v128.store(scores + p, v128.bitselect(answered, nothing, stays));
  }
}
