import { ArtifactError } from "./artifact-error";

/**
 * The safetensors format (huggingface.co/docs/safetensors): 8 bytes of header length (little endian), a JSON
 * header {name: {dtype, shape, data_offsets}}, then the tensors' bytes, packed.
 */
const ARRAYS = { F64: Float64Array, F32: Float32Array, U32: Uint32Array, U16: Uint16Array, U8: Uint8Array } as const;

type Dtype = keyof typeof ARRAYS;
export type TensorData = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

export interface Tensor<T extends TensorData = TensorData> {
  shape: number[];
  data: T;
}

interface HeaderEntry {
  dtype: Dtype;
  shape: number[];
  data_offsets: [number, number];
}

export const LENGTH_BYTES = 8;
const ALIGNMENT = 8;

/**
 * The parts of a file, to be written one after another. Widest elements first and a padded header, so that
 * every tensor is aligned when the file is read into memory.
 * @throws RangeError when a tensor's data do not fill its shape
 */
export function encodeSafetensors(tensors: Record<string, Tensor>): Uint8Array[] {
  const names = Object.keys(tensors).sort(
    (a, b) => tensors[b].data.BYTES_PER_ELEMENT - tensors[a].data.BYTES_PER_ELEMENT || (a < b ? -1 : 1),
  );
  const header: Record<string, HeaderEntry> = {};
  let offset = 0;
  for (const name of names) {
    const { shape, data } = tensors[name];
    if (elementCount(shape) !== data.length) {
      throw new RangeError(`tensor ${name}: ${data.length} elements do not fill the shape ${shape.join(" x ")}`);
    }
    header[name] = { dtype: dtypeOf(data), shape, data_offsets: [offset, offset + data.byteLength] };
    offset += data.byteLength;
  }
  let json = JSON.stringify(header);
  while ((LENGTH_BYTES + Buffer.byteLength(json)) % ALIGNMENT !== 0) json += " ";
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(json)));
  const bodies = names.map((name) => bytesOf(tensors[name].data));
  return [length, Buffer.from(json), ...bodies];
}

/**
 * The tensors of a file as views on its bytes; nothing is copied unless a tensor is out of alignment.
 * @throws ArtifactError saying what is wrong where: a cut file, a broken header, offsets that do not fit
 */
export function decodeSafetensors(file: Uint8Array, name: string): Map<string, Tensor> {
  const places = placesOfTensors(file, file.length, name);
  return new Map([...places].map(([tensor, place]) => [tensor, { shape: place.shape, data: viewOf(file, place) }]));
}

/** Where a tensor lies in its file. */
export interface TensorPlace {
  shape: number[];
  ArrayOf: (typeof ARRAYS)[Dtype];
  start: number;
  end: number;
}

/**
 * The places of a file's tensors.
 * @param head the file's beginning, its header at least
 * @param size of the whole file, in bytes
 * @throws ArtifactError as `decodeSafetensors`
 */
export function placesOfTensors(head: Uint8Array, size: number, name: string): Map<string, TensorPlace> {
  const header = readHeader(head, size, name);
  const places = new Map<string, TensorPlace>();
  let at = bodyOf(header.length);
  for (const [tensor, entry] of header.entries) {
    const { dtype, shape, data_offsets: offsets } = checkEntry(name, tensor, entry);
    const bytes = elementCount(shape) * ARRAYS[dtype].BYTES_PER_ELEMENT;
    const [start, end] = offsets;
    const expectedStart = at - bodyOf(header.length);
    if (start !== expectedStart || end - start !== bytes) {
      const expected = `${expectedStart}–${expectedStart + bytes}`;
      throw new ArtifactError(`${name}: tensor ${tensor} at bytes ${start}–${end}, expected ${expected}`);
    }
    if (at + bytes > size) {
      throw new ArtifactError(`${name}: ${size} bytes, expected ${at + bytes} at least for tensor ${tensor}`);
    }
    places.set(tensor, { shape, ArrayOf: ARRAYS[dtype], start: at, end: at + bytes });
    at += bytes;
  }
  if (at !== size) throw new ArtifactError(`${name}: ${size} bytes, expected ${at} from its header`);
  return places;
}

const bodyOf = (headerLength: number) => LENGTH_BYTES + headerLength;

/** How many bytes a file's length and header take. @param bytes the first eight of it at least */
export function headBytes(bytes: Uint8Array): number {
  return bodyOf(Number(Buffer.from(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).readBigUInt64LE()));
}

function viewOf(file: Uint8Array, { ArrayOf, start, end }: TensorPlace): TensorData {
  const at = file.byteOffset + start;
  const aligned = at % ArrayOf.BYTES_PER_ELEMENT === 0;
  if (!aligned) return new ArrayOf(file.slice(start, end).buffer);
  return new ArrayOf(file.buffer as ArrayBuffer, at, (end - start) / ArrayOf.BYTES_PER_ELEMENT);
}

function readHeader(head: Uint8Array, size: number, name: string): { length: number; entries: [string, unknown][] } {
  if (size < LENGTH_BYTES) throw new ArtifactError(`${name}: ${size} bytes, expected 8 at least`);
  const length = headBytes(head) - LENGTH_BYTES;
  if (LENGTH_BYTES + length > size) {
    throw new ArtifactError(`${name}: a header of ${length} bytes in a file of ${size}`);
  }
  const json = Buffer.from(head.buffer, head.byteOffset + LENGTH_BYTES, length).toString("utf8");
  try {
    const parsed: Record<string, unknown> = JSON.parse(json);
    const entries = Object.entries(parsed).filter(([tensor]) => tensor !== "__metadata__");
    return {
      length,
      entries: entries.sort(([, a], [, b]) => offsetOf(a, 0) - offsetOf(b, 0) || offsetOf(a, 1) - offsetOf(b, 1)),
    };
  } catch (error) {
    throw new ArtifactError(`${name}: the header is not JSON (${(error as Error).message})`);
  }
}

/** Start (0) or end (1); an empty tensor begins where the next one does. */
function offsetOf(entry: unknown, which: 0 | 1): number {
  const offset = (entry as HeaderEntry | null)?.data_offsets?.[which];
  return typeof offset === "number" ? offset : 0;
}

function checkEntry(name: string, tensor: string, entry: unknown): HeaderEntry {
  const { dtype, shape, data_offsets: offsets } = (entry ?? {}) as Partial<HeaderEntry>;
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  if (dtype === undefined || !Object.hasOwn(ARRAYS, dtype)) {
    throw new ArtifactError(`${name}: tensor ${tensor} of dtype ${dtype}, expected ${Object.keys(ARRAYS).join(", ")}`);
  }
  if (!Array.isArray(shape) || !shape.every(isCount)) {
    throw new ArtifactError(`${name}: tensor ${tensor} of shape ${JSON.stringify(shape)}, expected whole numbers`);
  }
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) {
    throw new ArtifactError(`${name}: tensor ${tensor} at ${JSON.stringify(offsets)}, expected two byte offsets`);
  }
  return { dtype, shape, data_offsets: offsets };
}

function dtypeOf(data: TensorData): Dtype {
  return (Object.keys(ARRAYS) as Dtype[]).find((dtype) => data instanceof ARRAYS[dtype]) as Dtype;
}

function bytesOf(data: TensorData): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function elementCount(shape: number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
