import { expect, test, vi } from "vitest";
import { Recent } from "./recent";

test("keeps what was asked for last and makes the rest anew", () => {
  const recent = new Recent<string, string>(2);
  const make = vi.fn((key: string) => key.toUpperCase());
  const ask = (key: string) => recent.get(key, () => make(key));
  expect(["a", "b", "a", "c", "a", "b"].map(ask)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(make.mock.calls.flat()).toEqual(["a", "b", "c", "b"]);
});

test("undefined is kept too", () => {
  const recent = new Recent<number, undefined>(1);
  const make = vi.fn(() => undefined);
  recent.get(1, make);
  recent.get(1, make);
  expect(make).toHaveBeenCalledTimes(1);
});

test("makes anew what it was told to forget", () => {
  const recent = new Recent<string, number>(2);
  recent.get("a", () => 1);
  recent.forget("a");
  expect(recent.get("a", () => 2)).toBe(2);
});
