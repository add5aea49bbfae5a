import { writeSync } from "node:fs";

const CAPACITY = 1 << 22;
/** No row of numbers is longer. */
const ROW_BYTES = 128;
const ZERO = 48;

export const COMMA = 44;
export const NEWLINE = 10;

/** Collects bytes and writes them to an open file, a buffer at a time. */
export class ByteWriter {
  private readonly bytes = Buffer.allocUnsafe(CAPACITY);
  private length = 0;

  constructor(private readonly descriptor: number) {}

  /** Makes room for one row of numbers; `integer`, `byte` and `copy` do not look. */
  beginRow(): void {
    this.makeRoom(ROW_BYTES);
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** @param value a whole number below 2³¹ */
  integer(value: number): void {
    let digits = 1;
    for (let limit = 10; digits < 10 && value >= limit; limit *= 10) digits++;
    this.length += digits;
    let rest = value | 0;
    for (let position = this.length - 1; digits > 0; digits--) {
      const quotient = (rest / 10) | 0;
      this.bytes[position--] = ZERO + rest - quotient * 10;
      rest = quotient;
    }
  }

  copy(source: Uint8Array, from: number, to: number): void {
    for (let p = from; p < to; p++) this.bytes[this.length++] = source[p];
  }

  text(text: string): void {
    this.makeRoom(text.length * 3);
    this.length += this.bytes.write(text, this.length);
  }

  flush(): void {
    for (let written = 0; written < this.length; ) {
      written += writeSync(this.descriptor, this.bytes, written, this.length - written);
    }
    this.length = 0;
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes > CAPACITY) this.flush();
  }
}
