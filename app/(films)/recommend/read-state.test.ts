import { expect, test } from "vitest";
import { storeOf } from "@/lib/catalog/store.fixture";
import { readState } from "./read-state";

const store = storeOf([
  { movieId: 1, title: "Mattress", year: 1990, count: 9, directors: ["Ana Ott"], tags: [0] },
  { movieId: 2, title: "Matrix", year: 2000, count: 5, cast: ["Bo Li"], tags: [2] },
]);
const noticesOf = (search: Record<string, string>) => readState(store, { movie: "1", ...search }).notices;

test.each([
  [{ tag: "spice" }, "No film has the tag “spice”.", "space", "/recommend?movie=1&tag=space"],
  [{ more: "spice" }, "No film has the tag “spice”.", "space", "/recommend?movie=1&more=space"],
  [{ notPerson: "Bo Lii" }, "Nobody here is called “Bo Lii”.", undefined, undefined],
  [{ person: "Ana Otto" }, "Nobody here is called “Ana Otto”.", "Ana Ott", "/recommend?movie=1&person=Ana+Ott"],
  [{ notTitle: "Matrixx" }, "There is no film with “Matrixx” here.", "Matrix (2000)", "/recommend?movie=1&not=2"],
])("%j offers what may be meant", (search, text, name, href) => {
  expect(noticesOf(search)).toEqual([{ text, perhaps: name ? [{ name, href }] : [] }]);
});

test("a film that is asked for is not offered as one to be unlike", () => {
  const [{ perhaps }] = noticesOf({ notTitle: "Mattres" });
  expect(perhaps?.map(({ name }) => name) ?? []).not.toContain("Mattress (1990)");
});
