import { expect, test } from "vitest";
import { isEpisode } from "./netflix";

test.each([
  "Dark: Season 1: Secrets",
  "Dark: Staffel 2: Anfänge und Enden",
  "The Crown: Season 4",
  "La casa de papel: Temporada 1: Efectuar lo acordado",
  "Chernobyl: Limited Series: 1:23:45",
  "Money Heist: Part 3: We Are Back",
  "Stranger Things: Stranger Things 2: Chapter 1",
  "The Queen's Gambit: Miniserie: Openings",
])("%s is television", (title) => {
  expect(isEpisode(title)).toBe(true);
});

test.each([
  "Roma",
  "Kill Bill: Volume 1",
  "Harry Potter and the Deathly Hallows: Part 2",
  "The Twilight Saga: Breaking Dawn: Part 1",
  "Star Wars: Episode IV: A New Hope",
  "The Hunger Games: Mockingjay: Part 2",
  "John Wick: Chapter 2",
  "Season of the Witch",
  "2001: A Space Odyssey",
])("%s is a film", (title) => {
  expect(isEpisode(title)).toBe(false);
});
