/**
 * x · y of `bytes` / 4 floats of 32 bits, the same to the bit for y · x. Four vectors of sums: one would wait for every
 * addition before the next.
 */
export function dot(x: usize, y: usize, bytes: usize): f32 {
  const fours = bytes & ~63;
  const whole = bytes & ~15;
  let first = f32x4.splat(0);
  let second = first;
  let third = first;
  let fourth = first;
  for (let p: usize = 0; p < fours; p += 64) {
    first = f32x4.add(first, f32x4.mul(v128.load(x + p), v128.load(y + p)));
    second = f32x4.add(second, f32x4.mul(v128.load(x + p, 16), v128.load(y + p, 16)));
    third = f32x4.add(third, f32x4.mul(v128.load(x + p, 32), v128.load(y + p, 32)));
    fourth = f32x4.add(fourth, f32x4.mul(v128.load(x + p, 48), v128.load(y + p, 48)));
  }
  for (let p = fours; p < whole; p += 16) first = f32x4.add(first, f32x4.mul(v128.load(x + p), v128.load(y + p)));
  const sums = f32x4.add(f32x4.add(first, second), f32x4.add(third, fourth));
  let sum =
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
  for (let p = whole; p < bytes; p += 4) sum += load<f32>(x + p) * load<f32>(y + p);
  return sum;
}
