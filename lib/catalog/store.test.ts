import { beforeEach, expect, test, vi } from "vitest";
import { ArtifactError } from "@/lib/artifacts/artifact-error";
import { readModel } from "@/lib/artifacts/read-model";
import { createStore, isModelUnavailable } from "./store";
import { store as fixture } from "./store.fixture";

vi.mock("@/lib/artifacts/read-model", () => ({ readModel: vi.fn() }));

const read = vi.mocked(readModel);

/** One more copy of the module, as a bundler makes them. */
async function loadStoreOfCopy() {
  vi.resetModules();
  return (await import("./store")).loadStore;
}

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for("reelated.store"));
  read.mockReset();
  vi.unstubAllEnvs();
});

test("looks films up by each of their ids", () => {
  const store = createStore(fixture.model);
  expect([store.itemOfMovie.get(26), store.itemOfImdb.get("tt0133093"), store.itemOfTmdb.get(603)]).toEqual([1, 0, 0]);
  expect(store.itemOfMovie.size).toBe(fixture.model.movies.length);
  expect([store.itemOfImdb.size, store.itemOfTmdb.size]).toEqual([1, 1]);
});

test("of films with one TMDB id the more rated is found", () => {
  const [first, second, ...others] = fixture.model.movies;
  const movies = [first, { ...second, tmdbId: first.tmdbId }, ...others];
  expect(createStore({ ...fixture.model, movies }).itemOfTmdb.get(603)).toBe(0);
});

test("reads the model once, from MODEL_DIR, however many ask at once", async () => {
  vi.stubEnv("MODEL_DIR", "somewhere/else");
  read.mockResolvedValue(fixture.model);
  const loadStore = await loadStoreOfCopy();
  const [one, other] = await Promise.all([loadStore(), loadStore()]);
  expect(one).toBe(other);
  expect(await loadStore()).toBe(one);
  expect(read).toHaveBeenCalledExactlyOnceWith("somewhere/else");
});

test("copies of the module share one reading", async () => {
  read.mockResolvedValue(fixture.model);
  const [one, other] = [await loadStoreOfCopy(), await loadStoreOfCopy()];
  expect(one).not.toBe(other);
  expect(await one()).toBe(await other());
  expect(read).toHaveBeenCalledOnce();
});

test("tries again after a failure", async () => {
  const loadStore = await loadStoreOfCopy();
  read.mockRejectedValueOnce(new ArtifactError("cut short"));
  await expect(loadStore()).rejects.toThrow("cut short");
  read.mockResolvedValue(fixture.model);
  expect((await loadStore()).model).toBe(fixture.model);
});

test("a model that cannot be read is told from a fault of ours", () => {
  expect(isModelUnavailable(new ArtifactError("of another version"))).toBe(true);
  expect(isModelUnavailable(new TypeError("undefined is not a function"))).toBe(false);
  expect(isModelUnavailable(undefined)).toBe(false);
});
