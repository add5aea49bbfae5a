import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArtifactError } from "./artifact-error";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors";

/** A file in memory of its own, as readFile leaves it. */
const encode = (tensors: Record<string, Tensor>) => Uint8Array.from(Buffer.concat(encodeSafetensors(tensors)));
const decode = (file: Uint8Array) => decodeSafetensors(file, "model.safetensors");
const bytesOf = ({ buffer, byteOffset, byteLength }: Tensor["data"]) => Buffer.from(buffer, byteOffset, byteLength);

/** A file with this header and `bodyBytes` zeros. */
function fileOf(header: unknown, bodyBytes = 0): Uint8Array {
  const json = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(json.length);
  return Uint8Array.from(Buffer.concat([length, json, Buffer.alloc(bodyBytes)]));
}

const ARRAYS = [Float64Array, Float32Array, Uint32Array, Uint16Array, Uint8Array] as const;
const tensor = fc
  .record({
    ArrayOf: fc.constantFrom(...ARRAYS),
    shape: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
    before: fc.nat(3),
    seed: fc.uint8Array({ minLength: 8, maxLength: 8 }),
  })
  .map(({ ArrayOf, shape, before, seed }): Tensor => {
    const count = shape.reduce((product, size) => product * size, 1);
    const whole = new ArrayOf(before + count);
    const bytes = new Uint8Array(whole.buffer);
    bytes.forEach((_, b) => {
      bytes[b] = seed[b % seed.length] ^ b;
    });
    return { shape, data: whole.subarray(before) };
  });
const name = fc.oneof(fc.string({ unit: "grapheme", maxLength: 8 }), fc.nat(20).map(String));
const tensors = fc
  .uniqueArray(fc.tuple(name, tensor), { selector: ([name]) => name, maxLength: 8 })
  .map((entries) => entries.filter(([name]) => name !== "__metadata__" && name !== "__proto__"))
  .map((entries) => Object.fromEntries(entries) as Record<string, Tensor>);

describe("a file that was written is read back", () => {
  test("whatever the names, types and shapes, to the last bit, in place and aligned", () => {
    const property = fc.property(tensors, (tensors) => {
      const file = encode(tensors);
      const decoded = decode(file);
      expect([...decoded.keys()].sort()).toEqual(Object.keys(tensors).sort());
      for (const [name, { shape, data }] of Object.entries(tensors)) {
        const read = decoded.get(name) as Tensor;
        expect(read.shape).toEqual(shape);
        expect(read.data.constructor).toBe(data.constructor);
        expect(bytesOf(read.data).equals(bytesOf(data))).toBe(true);
        expect(read.data.buffer).toBe(file.buffer);
        expect(read.data.byteOffset % data.BYTES_PER_ELEMENT).toBe(0);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  test("wherever its bytes lie in a larger buffer, aligned or not", () => {
    const property = fc.property(tensors, fc.integer({ min: 1, max: 9 }), (tensors, offset) => {
      const file = encode(tensors);
      const larger = new Uint8Array(offset + file.length + 5).fill(0xff);
      larger.set(file, offset);
      const decoded = decode(larger.subarray(offset, offset + file.length));
      for (const [name, { data }] of Object.entries(tensors)) {
        expect(bytesOf((decoded.get(name) as Tensor).data).equals(bytesOf(data))).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  test("a tensor that does not fill its shape is refused", () => {
    expect(() => encodeSafetensors({ means: { shape: [2, 2], data: Float32Array.of(1, 2, 3) } })).toThrow(
      new RangeError("tensor means: 3 elements do not fill the shape 2 x 2"),
    );
  });
});

// The bytes of both are what safetensors 0.8.0 for Python writes: save({"ratings": np.array([0.5, 5], np.float32)}).
describe("files are those of Python's own library", () => {
  const pythonHeader = (json: string) => [json.length, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from(json)];

  test("one tensor, its header padded to a multiple of 8", () => {
    const header = pythonHeader('{"ratings":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}    ');
    const file = Uint8Array.of(...header, 0, 0, 0, 0x3f, 0, 0, 0xa0, 0x40);
    const ratings = { shape: [2], data: Float32Array.of(0.5, 5) };
    expect(decode(file)).toEqual(new Map([["ratings", ratings]]));
    expect(encode({ ratings })).toEqual(file);
  });

  test("several tensors, widest first, and metadata, which are passed over", () => {
    const header = pythonHeader(
      '{"__metadata__":{"format":"np"},"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},' +
        '"c":{"dtype":"U32","shape":[2],"data_offsets":[8,16]},"b":{"dtype":"U8","shape":[1,3],"data_offsets":[16,19]}}     ',
    );
    const body = [0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 7, 0, 0, 0, 8, 0, 0, 0, 1, 2, 3];
    expect(decode(Uint8Array.of(...header, ...body))).toEqual(
      new Map<string, Tensor>([
        ["a", { shape: [1], data: Float64Array.of(1.5) }],
        ["c", { shape: [2], data: Uint32Array.of(7, 8) }],
        ["b", { shape: [1, 3], data: Uint8Array.of(1, 2, 3) }],
      ]),
    );
  });
});

describe("a damaged file", () => {
  const whole = encode({
    factors: { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) },
    means: { shape: [3], data: Float32Array.of(1, 2, 3) },
    none: { shape: [0, 4], data: new Uint32Array(0) },
    bins: { shape: [5], data: Uint8Array.of(1, 2, 3, 4, 5) },
  });

  test("is refused when it is cut anywhere, or longer by a byte", () => {
    for (let end = 0; end < whole.length; end++) {
      expect(() => decode(whole.slice(0, end))).toThrow(ArtifactError);
      expect(() => decode(whole.subarray(0, end))).toThrow(ArtifactError);
    }
    expect(() => decode(Uint8Array.from([...whole, 0]))).toThrow(ArtifactError);
  });

  test("says how much of it is there", () => {
    expect(() => decode(whole.slice(0, 5))).toThrow("model.safetensors: 5 bytes, expected 8 at least");
    expect(() => decode(whole.slice(0, 20))).toThrow(/^model\.safetensors: a header of \d+ bytes in a file of 20$/);
    expect(() => decode(whole.slice(0, -1))).toThrow(
      `model.safetensors: ${whole.length - 1} bytes, expected ${whole.length} at least for tensor bins`,
    );
  });

  test("with a header of other bytes is refused or holds tensors that fill their shapes", () => {
    const headerEnd = 8 + Buffer.from(whole).readUInt32LE(0);
    const flip = fc.tuple(
      fc.nat(headerEnd - 1),
      fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('0123456789,"[]{} FU'))),
    );
    const property = fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
      const file = whole.slice();
      for (const [at, byte] of flips) file[at] = byte;
      let decoded: ReturnType<typeof decode>;
      try {
        decoded = decode(file);
      } catch (error) {
        expect(error).toBeInstanceOf(ArtifactError);
        return;
      }
      for (const { shape, data } of decoded.values()) {
        expect(shape.reduce((product, size) => product * size, 1)).toBe(data.length);
        expect(data.byteOffset + data.byteLength).toBeLessThanOrEqual(file.length);
      }
    });
    fc.assert(property, { numRuns: 5000 });
  });

  const fileWith = (dtype: string, shape: number[], data_offsets: number[], bytes = 0) =>
    fileOf({ a: { dtype, shape, data_offsets } }, bytes);

  test.each([
    ["a type it does not know", fileWith("BF16", [1], [0, 2], 2), "of dtype BF16, expected F64, F32, U32, U16, U8"],
    [
      "a type that objects have",
      fileWith("toString", [0], [0, 0]),
      "of dtype toString, expected F64, F32, U32, U16, U8",
    ],
    ["a tensor of nothing", fileOf({ a: null }), "of dtype undefined, expected F64, F32, U32, U16, U8"],
    ["a shape below 0", fileWith("U8", [-1], [0, 0]), "of shape [-1], expected whole numbers"],
    ["a shape beyond all sizes", fileWith("U8", [1e300], [0, 0]), "of shape [1e+300], expected whole numbers"],
    ["three offsets", fileWith("U8", [0], [0, 0, 0]), "at [0,0,0], expected two byte offsets"],
    ["an offset within a byte", fileWith("U8", [1], [0, 1.5], 2), "at [0,1.5], expected two byte offsets"],
    ["a gap before a tensor", fileWith("U8", [1], [1, 2], 2), "at bytes 1–2, expected 0–1"],
    ["offsets that do not fit the shape", fileWith("F32", [2], [0, 4], 4), "at bytes 0–4, expected 0–8"],
    ["offsets that run backward", fileWith("U8", [1], [1, 0], 1), "at bytes 1–0, expected 0–1"],
  ])("with %s says so", (_, file, message) => {
    expect(() => decode(file)).toThrow(new ArtifactError(`model.safetensors: tensor a ${message}`));
  });

  test("with tensors that overlap names the second", () => {
    const a = { dtype: "U8", shape: [2], data_offsets: [0, 2] };
    expect(() => decode(fileOf({ b: { ...a, data_offsets: [1, 3] }, a }, 3))).toThrow(
      new ArtifactError("model.safetensors: tensor b at bytes 1–3, expected 2–4"),
    );
  });

  test("with bytes of no tensor says how many it expected", () => {
    expect(() => decode(fileOf({}, 1))).toThrow(
      new ArtifactError("model.safetensors: 11 bytes, expected 10 from its header"),
    );
  });

  test.each(["{", "", "null", "[1"])("with the header %j says that it is not JSON", (header) => {
    expect(() => decode(fileOf(header))).toThrow(ArtifactError);
    expect(() => decode(fileOf(header))).toThrow(/^model\.safetensors: the header is not JSON \(.+\)$/);
  });
});
