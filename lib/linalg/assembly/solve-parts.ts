import { worker } from "./worker-state";

/**
 * x = A_SS⁻¹ y for one set S of rows and columns of a symmetric positive definite A, in 64-bit floats (Cholesky). Task t
 * takes the set support[starts[t]] … support[starts[t + 1] − 1]; x replaces y in the same places of `values`.
 * @param L room for the largest set's factor, for each thread
 * @param failed set to t + 1 where A_SS is not positive definite
 */
export function solveParts(
  t: i32,
  A: usize,
  stride: i32,
  starts: usize,
  support: usize,
  values: usize,
  L: usize,
  bytesPerThread: i32,
  failed: usize,
): void {
  const first = load<u32>(starts + ((<usize>t) << 2));
  const m = <i32>(load<u32>(starts + ((<usize>t) << 2), 4) - first);
  const S = support + ((<usize>first) << 2);
  const x = values + ((<usize>first) << 3);
  const factor = L + <usize>worker * <usize>bytesPerThread;
  const row = (<usize>m) << 3;
  for (let a = 0; a < m; a++) {
    const from = A + ((<usize>load<u32>(S + ((<usize>a) << 2)) * stride) << 2);
    const La = factor + <usize>a * row;
    for (let b = 0; b < a; b++) {
      const Lb = factor + <usize>b * row;
      const rest = <f64>load<f32>(from + ((<usize>load<u32>(S + ((<usize>b) << 2))) << 2)) - dot(La, Lb, b);
      store<f64>(La + ((<usize>b) << 3), rest / load<f64>(Lb + ((<usize>b) << 3)));
    }
    const rest = <f64>load<f32>(from + ((<usize>load<u32>(S + ((<usize>a) << 2))) << 2)) - dot(La, La, a);
    if (!(rest > 0)) {
      store<i32>(failed, t + 1);
      return;
    }
    const pivot = Math.sqrt(rest);
    store<f64>(La + ((<usize>a) << 3), pivot);
    const at = x + ((<usize>a) << 3);
    store<f64>(at, (load<f64>(at) - dot(La, x, a)) / pivot);
  }
  for (let a = m - 1; a >= 0; a--) {
    const La = factor + <usize>a * row;
    const at = x + ((<usize>a) << 3);
    const value = load<f64>(at) / load<f64>(La + ((<usize>a) << 3));
    store<f64>(at, value);
    for (let c = 0; c < a; c++) {
      const to = x + ((<usize>c) << 3);
      store<f64>(to, load<f64>(to) - load<f64>(La + ((<usize>c) << 3)) * value);
    }
  }
}

/** x · y of `count` doubles, in four sums. */
function dot(x: usize, y: usize, count: i32): f64 {
  let even = f64x2.splat(0);
  let odd = even;
  const end = x + ((<usize>(count & ~3)) << 3);
  while (x < end) {
    even = f64x2.add(even, f64x2.mul(v128.load(x), v128.load(y)));
    odd = f64x2.add(odd, f64x2.mul(v128.load(x, 16), v128.load(y, 16)));
    x += 32;
    y += 32;
  }
  const sums = f64x2.add(even, odd);
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  for (let left = count & 3; left > 0; left--, x += 8, y += 8) sum += load<f64>(x) * load<f64>(y);
  return sum;
}
