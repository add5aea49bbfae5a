import { expect, test } from "vitest";
import { storeOf } from "@/lib/catalog/store.fixture";
import { answerPeople } from "./people";
import { answerTags } from "./tags";

const store = storeOf([
  { movieId: 1, title: "A", count: 90, directors: ["Ann Ames"], cast: ["Bo Berg"], tags: [0] },
  { movieId: 2, title: "B", count: 20, cast: ["Bo Berg", "Cy Cole"], tags: [0, 2] },
]);
const search = (text: string) => new URLSearchParams(text);

test("people are found by name, or told by how well known they are", () => {
  expect(answerPeople(store, search("q=berg"))).toEqual({
    query: { q: "berg", limit: 8 },
    people: [{ name: "Bo Berg", slug: "bo-berg", directed: 0, acted: 2, films: 2, ratingCount: 110 }],
  });
  expect(answerPeople(store, search("limit=2")).people.map(({ name }) => name)).toEqual(["Bo Berg", "Ann Ames"]);
});

test("tags are found by name, or told by how much they are used", () => {
  expect(answerTags(store, search("q=pari"))).toEqual({
    query: { q: "pari", limit: 8 },
    tags: [{ tag: "Paris", slug: "paris", films: 1 }],
  });
  expect(answerTags(store, search("limit=1")).tags).toEqual([{ tag: "space", slug: "space", films: 2 }]);
});
