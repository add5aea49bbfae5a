import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { ArtifactError } from "./artifact-error";
import { headBytes, LENGTH_BYTES, placesOfTensors, type TensorData, type TensorPlace } from "./safetensors";
import { type ArrayType, demandTensor, type Shape } from "./tensor-shape";

/** A tensor that stays in its file. */
export interface StoredTensor<T extends TensorData> {
  shape: number[];
  /** Its elements from one place on up to another, in row-major order. */
  read(start: number, end: number): T;
}

/** Closes the files of models that nothing reads from any more, such as those of one that could not be read to the end. */
const unused = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * A safetensors file of which parts are read when they are asked for. It is open as long as any of its tensors is in use, so that
 * it stays the one of this model when another takes its place.
 */
export class TensorFile {
  private constructor(
    private readonly file: number,
    private readonly name: string,
    private readonly places: Map<string, TensorPlace>,
  ) {
    unused.register(this, file);
  }

  /** @throws ArtifactError when the file is missing or no safetensors file */
  static open(path: string, name: string): TensorFile {
    let file: number;
    try {
      file = openSync(path, "r");
    } catch {
      throw new ArtifactError(`${name}: missing, expected one that npm run build:model writes`);
    }
    try {
      const { size } = fstatSync(file);
      const head = size < LENGTH_BYTES ? 0 : Math.min(size, headBytes(read(file, 0, LENGTH_BYTES)));
      return new TensorFile(file, name, placesOfTensors(read(file, 0, head), size, name));
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  /** @throws ArtifactError when it is missing, or of another type or shape */
  tensor<T extends TensorData>(tensor: string, type: ArrayType<T>, shape: Shape): StoredTensor<T> {
    const place = this.places.get(tensor);
    demandTensor(this.name, tensor, place && { type: place.ArrayOf.name, shape: place.shape }, type, shape);
    const { start: first, shape: found } = place as TensorPlace;
    const width = type.BYTES_PER_ELEMENT;
    return {
      shape: found,
      read: (start, end) => {
        const bytes = read(this.file, first + start * width, (end - start) * width);
        return new type(bytes.buffer as ArrayBuffer, 0, end - start);
      },
    };
  }
}

function read(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(length));
  let count = 0;
  while (count < length) {
    const more = readSync(file, bytes, count, length - count, position + count);
    if (more === 0) throw new RangeError(`a file ends at byte ${position + count}, expected ${length - count} more`);
    count += more;
  }
  return bytes;
}
