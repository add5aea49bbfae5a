const [ZERO, NINE, DOT] = [48, 57, 46];

/** Integers below 10¹⁵ and powers of ten up to 10²² are exact in 64-bit floats, so their quotient is rounded once. */
const MAX_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: MAX_DIGITS + 1 }, (_, i) => 10 ** i);
const DECIMAL = /^\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The unsigned decimal number that ASCII bytes [from, to) spell: digits, with a point and digits after it if
 * need be. Anything longer or with an exponent (relevance files hold "2.5E-4") takes the slow way; anything
 * else is NaN.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || to - from > MAX_DIGITS + 1) return parseSlowly(bytes, from, to);
  let digits = 0;
  let position = from;
  for (; position < to; position++) {
    const byte = bytes[position];
    if (byte < ZERO || byte > NINE) break;
    digits = digits * 10 + (byte - ZERO);
  }
  if (position === to) return to - from > MAX_DIGITS ? parseSlowly(bytes, from, to) : digits;
  if (bytes[position] !== DOT || position === from || position === to - 1) return parseSlowly(bytes, from, to);
  const fraction = position + 1;
  for (position = fraction; position < to; position++) {
    const byte = bytes[position];
    if (byte < ZERO || byte > NINE) return parseSlowly(bytes, from, to);
    digits = digits * 10 + (byte - ZERO);
  }
  return digits / POWERS_OF_TEN[to - fraction];
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
  return DECIMAL.test(text) ? Number(text) : Number.NaN;
}
