import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { mapHref } from "./map-href";
import { NeighborhoodList } from "./neighborhood-list";

const REGION = { region: 1, x: 0, y: 0, level: 0, name: "Drama", films: 3, parts: [] };
const wordsOf = (terms: string[]) =>
  renderToStaticMarkup(<NeighborhoodList groups={[{ ...REGION, terms }]} hrefOf={() => mapHref(undefined, 1)} />)
    .replace(/<[^>]+>/g, "|")
    .split("|");

test("a neighborhood's other terms stand behind its films, and nothing where it has no others", () => {
  expect(wordsOf(["Drama", "gritty", "tense"])).toContain("3 films: gritty, tense");
  expect(wordsOf(["Drama"])).toContain("3 films");
});
