import { ArtifactError } from "./artifact-error";
import type { TensorData } from "./safetensors";

export type ArrayType<T extends TensorData> = {
  new (length: number): T;
  new (buffer: ArrayBuffer, start: number, length: number): T;
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
};

/** Sizes along each axis; undefined where any will do. */
export type Shape = (number | undefined)[];

/** @throws ArtifactError when a tensor is missing, or of another type or shape than expected */
export function demandTensor(
  file: string,
  name: string,
  got: { type: string; shape: number[] } | undefined,
  type: ArrayType<TensorData>,
  shape: Shape,
): void {
  const fits =
    got?.type === type.name &&
    got.shape.length === shape.length &&
    shape.every((size, axis) => size === undefined || size === got.shape[axis]);
  if (fits) return;
  const words = got ? `of ${describe(got.type, got.shape)}` : "missing";
  throw new ArtifactError(`${file}: tensor ${name} ${words}, expected ${describe(type.name, shape)}`);
}

/** "Float32Array 62423 x 100" */
function describe(type: string, shape: Shape): string {
  return `${type} ${shape.map((size) => size ?? "any").join(" x ")}`;
}
