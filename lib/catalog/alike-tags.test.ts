import { expect, test } from "vitest";
import { distinctTags, sayTheSame } from "./alike-tags";
import { storeOf } from "./store.fixture";

/** Four films that tags fit so well, 0–1, film by film; the tags' names, or those of the fixture. */
function storeWith(relevances: [number[], number[], number[]], tags?: string[]) {
  const store = storeOf([1, 2, 3, 4].map((movieId) => ({ movieId, title: `Film ${movieId}`, count: 100 - movieId })));
  const { contentEmbeddings, tagVectors, tagScales } = store.model;
  // Each film has a direction of its own.
  contentEmbeddings.data.fill(0);
  for (let film = 0; film < 4; film++) contentEmbeddings.data[film * contentEmbeddings.columns + film] = 1;
  tagVectors.data.set(relevances.flatMap((column) => [...column, 0]));
  tagScales.fill(1);
  return { ...store, model: { ...store.model, tags: tags ?? store.model.tags } };
}

test("tags of the same films say the same, however strong they are on them", () => {
  const store = storeWith([
    [0.9, 0.8, 0.1, 0],
    [0.5, 0.4, 0.1, 0],
    [0.1, 0.1, 0.9, 1],
  ]);
  expect(sayTheSame(store, 0, 1)).toBe(true);
  expect(sayTheSame(store, 0, 2)).toBe(false);
});

test("what two tags have on all films counts for nothing", () => {
  // About their means they are (1, 1, −1, −1) and (1, −1, 1, −1): at right angles, though the cosine of the columns is .98.
  const store = storeWith([
    [0.9, 0.9, 0.7, 0.7],
    [0.9, 0.7, 0.9, 0.7],
    [0.8, 0.8, 0.8, 0.8],
  ]);
  expect(sayTheSame(store, 0, 1)).toBe(false);
  expect(sayTheSame(store, 2, 0)).toBe(false);
});

test("tags that are written alike say the same, on whatever films people put them", () => {
  const store = storeWith(
    [
      [0.9, 0, 0, 0],
      [0, 0.9, 0, 0],
      [0, 0, 0.9, 0],
    ],
    ["based on a book", "Based-on book", "based on a play"],
  );
  expect(sayTheSame(store, 0, 1)).toBe(true);
  expect(sayTheSame(store, 0, 2)).toBe(false);
});

test("of tags in order those are taken that nothing before them says, nor others that are there already", () => {
  const store = storeWith([
    [0.9, 0.8, 0.1, 0],
    [0.5, 0.4, 0.1, 0],
    [0.1, 0.1, 0.9, 1],
  ]);
  const [first, alike, another] = [{ row: 0 }, { row: 1 }, { row: 2 }];
  expect(distinctTags(store, [first, alike, another], 2)).toEqual([first, another]);
  expect(distinctTags(store, [first, alike, another], 1)).toEqual([first]);
  expect(distinctTags(store, [first, another], 2, [alike])).toEqual([another]);
});
