import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { z } from "zod";

const origin = z.object({ url: z.string(), validator: z.string(), size: z.number().int().nonnegative().optional() });

/** What a part is the beginning of: the validator is its strong ETag or Last-Modified, the size that of the whole. */
export type Origin = z.infer<typeof origin>;

/** The beginning of a file, `<path>`, and beside it, `<path>.json`, what it is the beginning of. */
export class PartFile {
  constructor(readonly path: string) {}

  /** What may be continued from this address; undefined where nothing may. */
  async read(url: URL): Promise<(Origin & { offset: number }) | undefined> {
    const offset = await stat(this.path).then(({ size }) => size, whenAbsent(0));
    const text = await readFile(this.#originPath, "utf8").catch(whenAbsent(""));
    const parsed = origin.safeParse(parseJson(text));
    if (offset === 0 || !parsed.success || parsed.data.url !== url.href) return undefined;
    if (parsed.data.size !== undefined && offset > parsed.data.size) return undefined;
    return { ...parsed.data, offset };
  }

  /** Forgets what was there. Without a validator nothing says later whether the file is still the same. */
  async begin(of: Omit<Origin, "validator"> & { validator?: string }): Promise<void> {
    await this.remove();
    if (of.validator) await writeFile(this.#originPath, JSON.stringify(of));
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
    await rm(this.#originPath, { force: true });
  }

  get #originPath(): string {
    return `${this.path}.json`;
  }
}

function whenAbsent<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code !== "ENOENT") throw error;
    return value;
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
