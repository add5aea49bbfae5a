import { dot } from "./dot";

/** x <- A⁻¹ x for the lower triangle of A, n x n, which becomes its Cholesky factor. @returns whether it has one */
export function solveInPlace(A: usize, n: i32, x: usize): bool {
  const row = (<usize>n) << 2;
  for (let i = 0; i < n; i += 4) {
    const isWhole = i + 4 <= n;
    if (isWhole) factorFourRows(A, row, (<usize>i) << 2);
    for (let a = i; a < min(i + 4, n); a++) {
      if (!factorRow(A, row, (<usize>a) << 2, isWhole ? (<usize>i) << 2 : 0)) return false;
    }
  }
  let La = A;
  for (let a: usize = 0; a < row; a += 4, La += row) {
    store<f32>(x + a, (load<f32>(x + a) - dot(La, x, a)) / load<f32>(La + a));
  }
  for (let a = row; a > 0; ) {
    a -= 4;
    La -= row;
    const value = load<f32>(x + a) / load<f32>(La + a);
    store<f32>(x + a, value);
    for (let b: usize = 0; b < a; b += 4) store<f32>(x + b, load<f32>(x + b) - load<f32>(La + b) * value);
  }
  return true;
}

/** L_ab = (A_ab − Σ_{p<b} L_ap L_bp) / L_bb of four rows from a on, for the columns b before a. Offsets are in bytes. */
function factorFourRows(A: usize, row: usize, a: usize): void {
  const L0 = A + (a >> 2) * row;
  const L1 = L0 + row;
  const L2 = L1 + row;
  const L3 = L2 + row;
  let Lb = A;
  for (let b: usize = 0; b < a; b += 4, Lb += row) {
    const rest = f32x4.sub(loadFour(L0 + b, L1 + b, L2 + b, L3 + b), fourDots(Lb, L0, L1, L2, L3, b));
    const found = f32x4.div(rest, v128.load32_splat(Lb + b));
    store<f32>(L0 + b, f32x4.extract_lane(found, 0));
    store<f32>(L1 + b, f32x4.extract_lane(found, 1));
    store<f32>(L2 + b, f32x4.extract_lane(found, 2));
    store<f32>(L3 + b, f32x4.extract_lane(found, 3));
  }
}

/** The same of row a alone from column `start` on, and L_aa. @returns whether that is the root of a number above 0 */
function factorRow(A: usize, row: usize, a: usize, start: usize): bool {
  const La = A + (a >> 2) * row;
  let Lb = A + (start >> 2) * row;
  for (let b = start; b < a; b += 4, Lb += row) {
    store<f32>(La + b, (load<f32>(La + b) - dot(La, Lb, b)) / load<f32>(Lb + b));
  }
  const rest = load<f32>(La + a) - dot(La, La, a);
  store<f32>(La + a, Mathf.sqrt(rest));
  return rest > 0;
}

/** x · y0, x · y1, x · y2, x · y3 of `bytes` / 4 floats. */
export function fourDots(x: usize, y0: usize, y1: usize, y2: usize, y3: usize, bytes: usize): v128 {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  const whole = bytes & ~15;
  for (let p: usize = 0; p < whole; p += 16) {
    const v = v128.load(x + p);
    s0 = f32x4.add(s0, f32x4.mul(v, v128.load(y0 + p)));
    s1 = f32x4.add(s1, f32x4.mul(v, v128.load(y1 + p)));
    s2 = f32x4.add(s2, f32x4.mul(v, v128.load(y2 + p)));
    s3 = f32x4.add(s3, f32x4.mul(v, v128.load(y3 + p)));
  }
  const t01 = f32x4.add(v128.shuffle<f32>(s0, s1, 0, 4, 1, 5), v128.shuffle<f32>(s0, s1, 2, 6, 3, 7));
  const t23 = f32x4.add(v128.shuffle<f32>(s2, s3, 0, 4, 1, 5), v128.shuffle<f32>(s2, s3, 2, 6, 3, 7));
  let sums = f32x4.add(v128.shuffle<f32>(t01, t23, 0, 1, 4, 5), v128.shuffle<f32>(t01, t23, 2, 3, 6, 7));
  for (let p = whole; p < bytes; p += 4) {
    sums = f32x4.add(sums, f32x4.mul(v128.load32_splat(x + p), loadFour(y0 + p, y1 + p, y2 + p, y3 + p)));
  }
  return sums;
}

function loadFour(a: usize, b: usize, c: usize, d: usize): v128 {
  return v128.load_lane<f32>(d, v128.load_lane<f32>(c, v128.load_lane<f32>(b, v128.load_zero<f32>(a), 1), 2), 3);
}
