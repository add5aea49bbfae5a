import type { Likers } from "@/lib/models/likers";
import { ArtifactError } from "./artifact-error";
import { encodeSafetensors } from "./safetensors";
import { type StoredTensor, TensorFile } from "./tensor-file";

/** The parts of a file of likers. */
export function encodeLikers({ starts, users }: Likers): Uint8Array[] {
  return encodeSafetensors({
    likerStarts: { shape: [starts.length], data: starts },
    likerUsers: { shape: [users.length], data: users },
  });
}

/** Who likes a film, read from the file when it is asked for: at ml-25m's size all of it would take 50 MB of memory. */
export class LikersFile {
  private constructor(
    private readonly starts: Uint32Array,
    private readonly users: StoredTensor<Uint32Array>,
  ) {}

  /** @param films how many the model has @throws ArtifactError when the file is missing or not one of so many films */
  static open(path: string, name: string, films: number): LikersFile {
    const file = TensorFile.open(path, name);
    const starts = file.tensor("likerStarts", Uint32Array, [films + 1]).read(0, films + 1);
    const users = file.tensor("likerUsers", Uint32Array, [starts[films]]);
    const isRising = starts[0] === 0 && starts.every((start, film) => film === 0 || start >= starts[film - 1]);
    if (!isRising) throw new ArtifactError(`${name}: likerStarts fall, expected them to rise from 0`);
    return new LikersFile(starts, users);
  }

  /** The users that like a film, rising. */
  of(film: number): Uint32Array {
    return this.users.read(this.starts[film], this.starts[film + 1]);
  }
}
