import fc from "fast-check";
import { expect, test } from "vitest";
import { searchMovies } from "./search";
import { itemOf, store, storeOf } from "./store.fixture";

const nameOf = (item: number) => `${store.model.movies[item].title} (${store.model.movies[item].year})`;
const names = (items: number[]) => items.map(nameOf);
const search = (query: string, limit = 8) => names(searchMovies(store, query, limit));

test.each([
  // Typos
  ["amelei", "Amelie (2001)"],
  ["mattrix", "The Matrix (1999)"],
  ["samuri", "Seven Samurai (1954)"],
  // Accents, and what stands for them
  ["leon", "Léon: The Professional (1994)"],
  ["LÉON", "Léon: The Professional (1994)"],
  ["amélie", "Amelie (2001)"],
  // Articles
  ["matrix the", "The Matrix (1999)"],
  ["Matrix, The (1999)", "The Matrix (1999)"],
  ["the matrix", "The Matrix (1999)"],
  ["lion king the", "The Lion King (1994)"],
  ["avventura", "L'Avventura (1960)"],
  ["l’avventura", "L'Avventura (1960)"],
  // Years
  ["dune 2021", "Dune (2021)"],
  ["dune 1984", "Dune (1984)"],
  ["2021 dune", "Dune (2021)"],
  ["samurai 1954", "Seven Samurai (1954)"],
  // Marks within words
  ["walle", "WALL·E (2008)"],
  ["wall-e", "WALL·E (2008)"],
  ["wall e", "WALL·E (2008)"],
  ["WALL·E", "WALL·E (2008)"],
  ["se7en", "Seven (1995)"],
  ["seven", "Seven (1995)"],
  ["fast and furious", "Fast & Furious (2009)"],
  ["fast & furious", "Fast & Furious (2009)"],
  ["pride & prejudice", "Pride and Prejudice (2005)"],
  // Other names
  ["dollars", "$ (1971)"],
  ["$", "$ (1971)"],
  ["the professional", "Léon: The Professional (1994)"],
  ["fabuleux destin", "Amelie (2001)"],
  ["shichinin", "Seven Samurai (1954)"],
  // One word of two is known
  ["matrix xyzzyx", "The Matrix (1999)"],
])("%s finds %s first", (query, expected) => {
  expect(search(query)[0]).toBe(expected);
});

test.each(["Toy Story", "Amelie", "The Matrix Reloaded", "Léon", "WALL·E", "Shichinin no samurai"])(
  "finds %s at each letter from the third on while it is typed",
  (title) => {
    const [item] = searchMovies(store, title, 1);
    for (let length = 3; length <= title.length; length++) {
      expect(searchMovies(store, title.slice(0, length), 8)).toContain(item);
    }
  },
);

test("of equal titles the more rated comes first, the others after it", () => {
  expect(search("dune")).toEqual(["Dune (1984)", "Dune (2021)"]);
  expect(searchMovies(store, "war of the worlds", 8).slice(0, 2)).toEqual([itemOf(34048), itemOf(64997)]);
});

test("an article alone finds the titles that have it, the most rated first", () => {
  expect(search("the").slice(0, 3)).toEqual([
    "The Matrix (1999)",
    "The Lion King (1994)",
    "The Matrix Reloaded (2003)",
  ]);
  expect(search("The", 2)).toEqual(["The Matrix (1999)", "The Lion King (1994)"]);
});

test("a whole title comes before titles that begin with it", () => {
  expect(search("matrix").slice(0, 2)).toEqual(["The Matrix (1999)", "The Matrix Reloaded (2003)"]);
  expect(search("toy story").slice(0, 2)).toEqual(["Toy Story (1995)", "Toy Story 2 (1999)"]);
});

test("a whole title comes first even where another says the words more often", () => {
  const girls = storeOf([
    { movieId: 1, title: "Girls! Girls! Girls!", count: 1000 },
    { movieId: 2, title: "Girls", count: 1 },
  ]);
  expect(searchMovies(girls, "girls", 8)).toEqual([1, 0]);
});

test("of titles that fit about as well, the better known comes first", () => {
  const nights = storeOf([
    { movieId: 1, title: "Night at the Museum", count: 10_000 },
    { movieId: 2, title: "Night Bus", count: 1 },
  ]);
  expect(searchMovies(nights, "night", 8)).toEqual([0, 1]);
});

test("films with all the words leave out those with some", () => {
  expect(search("matrix reloaded")).toEqual(["The Matrix Reloaded (2003)"]);
  expect(search("dune 2021")).toEqual(["Dune (2021)"]);
});

test("gives as many as asked for at most", () => {
  expect(search("toy story", 1)).toHaveLength(1);
  expect(search("toy story", 0)).toEqual([]);
});

test.each(["", " ", "?!…—", "🎬🍿", "\ud83c", "\u0000", "'", "xyzzyx", "__proto__", "constructor"])(
  "%j finds nothing and does no harm",
  (query) => {
    expect(search(query)).toEqual([]);
  },
);

test("only the beginning of a long query counts", () => {
  expect(search("x".repeat(300))).toEqual([]);
  expect(search(`the matrix${" ".repeat(300)}dune`)[0]).toBe("The Matrix (1999)");
  expect(search("matrix ".repeat(50))).toContain("The Matrix (1999)");
});

test("any text gives rows of the catalog, each once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(10), (query, limit) => {
      const items = searchMovies(store, query, limit);
      expect(new Set(items).size).toBe(items.length);
      expect(items.length).toBeLessThanOrEqual(limit);
      for (const item of items) expect(store.model.movies[item]).toBeDefined();
    }),
  );
});

test("every film is found by its own title", () => {
  store.model.movies.forEach(({ title }, item) => {
    expect(searchMovies(store, title, 8)).toContain(item);
  });
});

test("a word being typed is a prefix from its first letter", () => {
  expect(search("matrix r")[0]).toBe("The Matrix Reloaded (2003)");
});

test("articles without end before a word that nothing has are answered all the same", () => {
  expect(search(`${"the ".repeat(10)}zzzzq`).length).toBeGreaterThan(0);
});
