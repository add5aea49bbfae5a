/** The map's films as columns; row i of each is the same film, the most rated first. */
export interface MapData {
  count: number;
  /** x and y of each, 0–65535. */
  positions: Uint16Array;
  /** How known, 0–255. */
  sizes: Uint8Array;
  genres: Uint8Array;
  years: Uint16Array;
  regions: Uint16Array;
  movieIds: Uint32Array;
}

/** "RMAP", then the version and the number of films, each in 32 bits, little-endian as all the rest. */
const MAGIC = 0x50414d52;
const VERSION = 1;
export const HEADER_BYTES = 12;

/** Columns in the order in which they are needed: what stands first can be drawn before the rest has come. */
const COLUMNS = [
  ["positions", Uint16Array, 2],
  ["sizes", Uint8Array, 1],
  ["genres", Uint8Array, 1],
  ["years", Uint16Array, 1],
  ["regions", Uint16Array, 1],
  ["movieIds", Uint32Array, 1],
] as const;

/** Columns begin at multiples of four bytes. */
function offsets(count: number): number[] {
  const starts = [HEADER_BYTES];
  for (const [, type, width] of COLUMNS) {
    const end = starts[starts.length - 1] + count * width * type.BYTES_PER_ELEMENT;
    starts.push(Math.ceil(end / 4) * 4);
  }
  return starts;
}

export function encodeMap(columns: Omit<MapData, "count">): Uint8Array<ArrayBuffer> {
  const count = columns.sizes.length;
  const starts = offsets(count);
  const bytes = new Uint8Array(starts[COLUMNS.length]);
  const header = new DataView(bytes.buffer);
  [MAGIC, VERSION, count].forEach((word, place) => {
    header.setUint32(4 * place, word, true);
  });
  COLUMNS.forEach(([name, type], place) => {
    new type(bytes.buffer, starts[place], columns[name].length).set(columns[name]);
  });
  return bytes;
}

/**
 * How many bytes a map of this header takes, and how many of them suffice to draw its points.
 * @throws RangeError when these are no bytes of a map
 */
export function mapBytes(bytes: Uint8Array<ArrayBuffer>): { all: number; points: number } {
  const [magic, version, count] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  if (magic !== MAGIC || version !== VERSION) {
    throw new RangeError(`map data of ${magic.toString(16)}, version ${version}, expected RMAP, version ${VERSION}`);
  }
  const starts = offsets(count);
  return { all: starts[COLUMNS.length], points: starts[2] };
}

/** Views of the columns in a buffer of all the bytes; those that have not come are zeros. */
export function decodeMap(bytes: Uint8Array<ArrayBuffer>): MapData {
  const count = new Uint32Array(bytes.buffer, bytes.byteOffset, 3)[2];
  const starts = offsets(count);
  const columns = COLUMNS.map(([name, type, width], place) => [
    name,
    new type(bytes.buffer, bytes.byteOffset + starts[place], count * width),
  ]);
  return { count, ...Object.fromEntries(columns) };
}
