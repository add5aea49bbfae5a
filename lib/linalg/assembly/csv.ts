const NEWLINE: u8 = 10;
const RETURN: u8 = 13;
const COMMA: u8 = 44;
const DOT: u8 = 46;
const ZERO: u8 = 48;

/** What becomes of a field: nothing, its value in 32 bits, its id's row, value x scale in 8 bits, a year, a float. */
const SKIP: i32 = 0;
const WHOLE: i32 = 1;
const ROW: i32 = 2;
const STEPS: i32 = 3;
const YEAR: i32 = 4;
const FLOAT: i32 = 5;

const UNKNOWN: u32 = 0xffffffff;
/** The largest power of ten that is exact in 64 bits. */
const MOST_EXACT: i32 = 22;
/** A line has not as many digits that a larger exponent could be made up for. */
const MOST_EXPONENT: i32 = 100_000;
/** The longest line, its end included. */
const MOST_LINE_BYTES: usize = 65_536;
/** Digits that fit 64 bits whatever they are. */
const MAX_DIGITS: usize = 18;

class Field {
  kind: i32;
  /** Whether an id without a row is refused. */
  known: i32;
  /** Open addressing, 2 ** (32 - shift) slots of (id, row), row UNKNOWN in an empty one. */
  table: u32;
  shift: i32;
  /** Where the column is. */
  column: u32;
  /** `scale` below as a whole number. */
  wholeScale: i32;
  least: f64;
  most: f64;
  /** Of steps and seconds: value x scale has to be a whole number. */
  scale: f64;
  /** The same range in steps, for a quick look. */
  leastSteps: u64;
  mostSteps: u64;
}

class Parser {
  fields: u32;
  fieldCount: i32;
  /** 1, 10, ... 1e22 */
  powers: u32;
  /** For each range: the row its first line has, how many rows it gave, offset of the line refused or -1. */
  firstRows: u32;
  rowCounts: u32;
  refused: u32;
}

/** How many lines begin in a range, given the byte before it and the range. */
export function countLines(task: i32, source: usize, length: i32, rangeBytes: i32, _ends: i32, counts: usize): void {
  const bytes = min(rangeBytes, length - 1);
  const whole = source + <usize>(bytes & ~15);
  const newline = i8x16.splat(NEWLINE);
  let count = 0;
  let at = source;
  for (; at < whole; at += 16) count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), newline)));
  for (; at < source + <usize>bytes; at++) if (load<u8>(at) === NEWLINE) count++;
  store<i32>(counts + ((<usize>task) << 2), count);
}

/**
 * Parses the lines that begin in a range into columns. The first line refused ends it.
 * @param source the byte before the range, the range, and enough after it to end its last line, then a newline
 * @param length bytes at `source` without that last newline; `ends` says that the file ends with them
 */
export function parseRows(task: i32, source: usize, length: i32, rangeBytes: i32, ends: i32, at: usize): void {
  const parser = changetype<Parser>(at);
  const range = source + 1;
  const end = source + <usize>length;
  const rangeEnd = min(range + <usize>rangeBytes, end);
  const slot = (<usize>task) << 2;
  let row = load<u32>(<usize>parser.firstRows + slot);
  const firstRow = row;
  let line = range;
  if (load<u8>(source) !== NEWLINE) line = afterLine(line);
  let refused = -1;
  while (line < rangeEnd) {
    const first = load<u8>(line);
    if (first === NEWLINE || (first === RETURN && load<u8>(line, 1) === NEWLINE)) {
      line += first === NEWLINE ? 1 : 2;
      continue;
    }
    let next = quickRow(parser, line, row);
    if (next === 0) next = parseRow(parser, line, row);
    // A line that runs into the newline we put after the bytes has no end, unless the file ends there.
    if (next === 0 || next - line > MOST_LINE_BYTES || (next > end && !ends)) {
      refused = <i32>(line - range);
      break;
    }
    line = next;
    row++;
  }
  store<u32>(<usize>parser.rowCounts + slot, row - firstRow);
  store<i32>(<usize>parser.refused + slot, refused);
}

function afterLine(at: usize): usize {
  while (load<u8>(at) !== NEWLINE) at++;
  return at + 1;
}

/**
 * The beginning of the next line after a row of the usual form: numbers of up to 18 digits without an exponent, steps
 * with one digit after the point. 0 for any other, which `parseRow` then takes: one loop without calls is nearly twice as fast.
 */
function quickRow(parser: Parser, at: usize, row: u32): usize {
  let next = <usize>parser.fields;
  for (let left = parser.fieldCount; left > 0; left--) {
    const field = changetype<Field>(next);
    const column = <usize>field.column;
    const kind = field.kind;
    next += offsetof<Field>();
    const start = at;
    let number: u64 = 0;
    let digit = <u32>load<u8>(at) - ZERO;
    while (digit < 10) {
      number = number * 10 + digit;
      digit = <u32>load<u8>(++at) - ZERO;
    }
    if (at - start - 1 >= MAX_DIGITS) return 0;
    if (kind === ROW) {
      if (number > 0xffffffff) return 0;
      let slot = <usize>field.table + ((<usize>((<u32>number * 0x9e3779b1) >> field.shift)) << 3);
      const last = <usize>field.table + ((<usize>(((<u32>1) << (32 - field.shift)) - 1)) << 3);
      while (load<u32>(slot, 4) !== UNKNOWN && load<u32>(slot) !== <u32>number) {
        slot = slot === last ? <usize>field.table : slot + 8;
      }
      const found = load<u32>(slot, 4);
      if (found === UNKNOWN && field.known) return 0;
      store<u32>(column + ((<usize>row) << 2), found);
    } else if (kind === WHOLE) {
      if (number > 0xffffffff) return 0;
      store<u32>(column + ((<usize>row) << 2), <u32>number);
    } else if (kind === STEPS) {
      const scale = field.wholeScale;
      let steps = <i32>number * scale;
      if (load<u8>(at) === DOT) {
        const tenths = (<i32>load<u8>(at, 1) - ZERO) * scale;
        if (tenths < 0 || tenths > 9 * scale || tenths % 10 !== 0) return 0;
        steps += tenths / 10;
        at += 2;
      }
      if (number > 255 || <u64>steps < field.leastSteps || <u64>steps > field.mostSteps) return 0;
      store<u8>(column + row, <u8>steps);
    } else if (kind === YEAR) {
      if (number < field.leastSteps || number > field.mostSteps) return 0;
      store<u16>(column + ((<usize>row) << 1), yearOf(<u32>(number >> 7) / (86400 >> 7)));
    } else if (kind === FLOAT) {
      let power = 0;
      if (load<u8>(at) === DOT) {
        const room = number === 0 ? MAX_DIGITS : MAX_DIGITS - (at - start);
        const fraction = ++at;
        digit = <u32>load<u8>(at) - ZERO;
        while (digit < 10) {
          number = number * 10 + digit;
          digit = <u32>load<u8>(++at) - ZERO;
        }
        if (at === fraction || at - fraction > room) return 0;
        power = <i32>(at - fraction);
      }
      const value = <f64>(<i64>number) / powerOfTen(parser, power);
      if (!(value >= field.least && value <= field.most)) return 0;
      store<f32>(column + ((<usize>row) << 2), <f32>value);
    } else {
      return 0;
    }
    if (left > 1 && load<u8>(at++) !== COMMA) return 0;
  }
  if (load<u8>(at) === RETURN) at++;
  return load<u8>(at) === NEWLINE ? at + 1 : 0;
}

/** The beginning of the next line, 0 where the row is refused. */
function parseRow(parser: Parser, at: usize, row: u32): usize {
  const last = parser.fieldCount - 1;
  for (let f = 0; f <= last; f++) {
    const field = changetype<Field>(<usize>parser.fields + <usize>f * offsetof<Field>());
    const kind = field.kind;
    if (kind === SKIP) {
      while (load<u8>(at) !== NEWLINE && load<u8>(at) !== COMMA) at++;
      if (f === last && load<u8>(at) === NEWLINE && load<u8>(at - 1) === RETURN) at--;
    } else if (kind === WHOLE || kind === ROW) {
      at = parseId(field, at, row);
    } else {
      at = parseDecimal(parser, at);
      if (at !== 0 && !storeDecimal(field, row)) return 0;
    }
    if (at === 0) return 0;
    if (f < last && load<u8>(at++) !== COMMA) return 0;
  }
  if (load<u8>(at) === RETURN) at++;
  return load<u8>(at) === NEWLINE ? at + 1 : 0;
}

/** The digits last scanned as a whole number, modulo 2 ** 64. */
let whole: u64 = 0;

/** Scans digits into `whole`. @returns their end */
function scanDigits(at: usize): usize {
  let number: u64 = 0;
  let digit = <u32>load<u8>(at) - ZERO;
  while (digit < 10) {
    number = number * 10 + digit;
    digit = <u32>load<u8>(++at) - ZERO;
  }
  whole = number;
  return at;
}

/** An id of 32 bits, in digits alone, into its column. @returns its end, 0 where it is none */
function parseId(field: Field, at: usize, row: u32): usize {
  let start = at;
  at = scanDigits(at);
  if (at - start > MAX_DIGITS) {
    while (at - start > 1 && load<u8>(start) === ZERO) start++;
    if (at - start > MAX_DIGITS) return 0;
    scanDigits(start);
  }
  if (at === start || whole > 0xffffffff) return 0;
  const id = <u32>whole;
  const found = field.kind === ROW ? rowOf(field, id) : id;
  store<u32>(<usize>field.column + ((<usize>row) << 2), found);
  return field.known && found === UNKNOWN ? 0 : at;
}

/** The decimal last parsed. */
let value: f64 = 0;

/** digits[.digits][e[±]digits] into `value`. @returns its end, 0 where there is none */
function parseDecimal(parser: Parser, start: usize): usize {
  let at = scanDigits(start);
  if (at === start) return 0;
  let mantissa = <i64>whole;
  let exponent = 0;
  let digit: u32 = 0;
  if (load<u8>(at) === DOT) {
    const fraction = ++at;
    digit = <u32>load<u8>(at) - ZERO;
    while (digit < 10) {
      mantissa = mantissa * 10 + digit;
      digit = <u32>load<u8>(++at) - ZERO;
    }
    if (at === fraction) return 0;
    exponent = <i32>(fraction - at);
  }
  if (at - start > MAX_DIGITS) {
    mantissa = leadingDigits(start, at);
    exponent = digitsDropped;
  }
  if ((load<u8>(at) | 32) === 101) {
    const sign = load<u8>(++at);
    if (sign === 43 || sign === 45) at++;
    const power = at;
    let stated = 0;
    digit = <u32>load<u8>(at) - ZERO;
    while (digit < 10) {
      stated = min(stated * 10 + <i32>digit, MOST_EXPONENT);
      digit = <u32>load<u8>(++at) - ZERO;
    }
    if (at === power) return 0;
    exponent += sign === 45 ? -stated : stated;
  }
  value = <f64>mantissa;
  while (exponent < 0 && value > 0) {
    const power = min(-exponent, MOST_EXACT);
    value /= powerOfTen(parser, power);
    exponent += power;
  }
  while (exponent > 0 && value > 0 && value <= f64.MAX_VALUE) {
    const power = min(exponent, MOST_EXACT);
    value *= powerOfTen(parser, power);
    exponent -= power;
  }
  return at;
}

/** Power of ten that `leadingDigits` is to be multiplied by. */
let digitsDropped: i32 = 0;

/** The first 18 digits that count of digits[.digits]: more change nothing that 53 bits can hold. */
function leadingDigits(at: usize, end: usize): i64 {
  let mantissa: i64 = 0;
  let count: usize = 0;
  let inFraction = false;
  digitsDropped = 0;
  for (; at < end; at++) {
    const byte = load<u8>(at);
    if (byte === DOT) {
      inFraction = true;
      continue;
    }
    const isKept = count < MAX_DIGITS;
    if (isKept) mantissa = mantissa * 10 + (byte - ZERO);
    if (mantissa !== 0) count++;
    if (isKept && inFraction) digitsDropped--;
    else if (!isKept && !inFraction) digitsDropped++;
  }
  return mantissa;
}

function powerOfTen(parser: Parser, power: i32): f64 {
  return load<f64>(<usize>parser.powers + ((<usize>power) << 3));
}

/** Puts `value` into its column. @returns whether it may stand there */
function storeDecimal(field: Field, row: u32): bool {
  if (!(value >= field.least && value <= field.most)) return false;
  const column = <usize>field.column;
  if (field.kind === FLOAT) {
    store<f32>(column + ((<usize>row) << 2), <f32>value);
    return true;
  }
  const scaled = value * field.scale;
  if (scaled !== nearest(scaled)) return false;
  if (field.kind === STEPS) store<u8>(column + row, <u8>(<i32>scaled));
  else store<u16>(column + ((<usize>row) << 1), yearOf(<u32>(<i64>value / 86400)));
  return true;
}

function rowOf(field: Field, id: u32): u32 {
  const mask = ((<u32>1) << (32 - field.shift)) - 1;
  let at = <usize>field.table + ((<usize>((id * 0x9e3779b1) >> field.shift)) << 3);
  const last = <usize>field.table + ((<usize>mask) << 3);
  while (load<u32>(at, 4) !== UNKNOWN && load<u32>(at) !== id) at = at === last ? <usize>field.table : at + 8;
  return load<u32>(at, 4);
}

/** The year, UTC, of a day since 1970, from days since 1 March of the year 0 (Hinnant, chrono-compatible dates). */
function yearOf(daysSince1970: u32): u16 {
  const days = daysSince1970 + 719468;
  const era = days / 146097;
  const day = days - era * 146097;
  const year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  const dayOfYear = day - (365 * year + year / 4 - year / 100);
  return <u16>(era * 400 + year + (dayOfYear >= 306 ? 1 : 0));
}
