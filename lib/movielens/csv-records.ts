import { dataError } from "./data-error";

const [NEWLINE, RETURN, QUOTE, COMMA] = [10, 13, 34, 44];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Walks the records of CSV text, RFC 4180 with any mixture of line ends, as bytes: no string is made of a field
 * unless somebody asks for it, which took most of the time where there are a million of them. The bytes are changed in
 * place, where quotes are doubled or lines end in CR.
 */
export class CsvRecords {
  /** The line that the current record begins on. */
  line = 0;
  /** How many fields it has; field f is the bytes starts[f] <= p < ends[f]. */
  count = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly bytes: Buffer;
  private at = 0;
  private linesBefore = 0;

  constructor(
    readonly name: string,
    bytes: Buffer,
  ) {
    this.bytes = withPlainLines(bytes);
    while (BYTE_ORDER_MARK.every((byte, p) => this.bytes[this.at + p] === byte)) this.at += BYTE_ORDER_MARK.length;
  }

  /**
   * Goes on to the next record; the first is there even in a file that is empty.
   * @throws DataError for a quote that is not closed
   */
  next(): boolean {
    const { bytes, starts, ends } = this;
    const { length } = bytes;
    if (this.at >= length && this.line > 0) return false;
    this.line = ++this.linesBefore;
    let { at } = this;
    let count = 0;
    for (; ; at++) {
      if (at < length && bytes[at] === QUOTE) at = this.takeQuoted(at + 1, count);
      else {
        starts[count] = at;
        let byte = at < length ? bytes[at] : NEWLINE;
        while (byte !== COMMA && byte !== NEWLINE) byte = ++at < length ? bytes[at] : NEWLINE;
        ends[count] = at;
      }
      count++;
      if (at >= length || bytes[at] === NEWLINE) break;
    }
    this.at = at + 1;
    this.count = count;
    return true;
  }

  text(field: number): string {
    return this.bytes.toString("utf8", this.starts[field], this.ends[field]);
  }

  texts(): string[] {
    return Array.from({ length: this.count }, (_, field) => this.text(field));
  }

  /** Takes a field that begins behind a quote, moving its bytes together where a doubled quote becomes one. */
  private takeQuoted(start: number, field: number): number {
    const { bytes } = this;
    let [from, to] = [start, start];
    for (; bytes[from] !== QUOTE || bytes[++from] === QUOTE; from++, to++) {
      if (from >= bytes.length) throw this.openQuote();
      if (bytes[from] === NEWLINE) this.linesBefore++;
      bytes[to] = bytes[from];
    }
    this.starts[field] = start;
    this.ends[field] = to;
    const closed = from;
    while (from < bytes.length && bytes[from] !== COMMA && bytes[from] !== NEWLINE) from++;
    // Blanks may stand between a closing quote and what ends the field, but not between it and the end of the file.
    const isClosed = from === closed || (from < bytes.length && bytes.toString("utf8", closed, from).trim() === "");
    if (!isClosed) throw this.openQuote();
    return from;
  }

  private openQuote() {
    return dataError(this.name, this.line, "a quote that is not closed properly", '"text" between quotes');
  }
}

/** CRLF and CR as LF, in place. */
function withPlainLines(bytes: Buffer): Buffer {
  let to = bytes.indexOf(RETURN);
  if (to < 0) return bytes;
  for (let from = to; from < bytes.length; from++) {
    if (bytes[from] !== RETURN) bytes[to++] = bytes[from];
    else if (bytes[from + 1] !== NEWLINE) bytes[to++] = NEWLINE;
  }
  return bytes.subarray(0, to);
}
