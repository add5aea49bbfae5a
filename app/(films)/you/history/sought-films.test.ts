import { expect, test } from "vitest";
import { store } from "@/lib/catalog/store.fixture";
import { soughtFilms } from "./sought-films";

const found = (text: string) => soughtFilms(store, text).sort((a, b) => a - b);

test("films whose title, year or other name has the words, accents and case forgiven", () => {
  expect(found("matrix")).toEqual([4, 5]);
  expect(found("DUNE")).toEqual([2021, 245000]);
  expect(found("dune (2021)")).toEqual([245000]);
  expect(found("leon")).toEqual([293]);
  expect(found("amélie poulain")).toEqual([62]);
  expect(found("toy story 2")).toEqual([2]);
});

test("where none has them, the nearest", () => {
  expect(found("matrxi").length).toBeGreaterThan(0);
  expect(found("the matrxi")).toContain(4);
  expect(found("zzzzqqqq")).toEqual([]);
});
