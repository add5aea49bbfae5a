import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTitle } from "./title";

test("a title that goes on in parentheses is left whole", () => {
  const title = "Birdman: Or (The Unexpected Virtue of Ignorance)";
  expect(parseTitle(`${title} (2014)`)).toEqual({ title, year: 2014, alternateTitles: [] });
});

test.each([
  ["Toy Story (1995)", "Toy Story", 1995, []],
  ["Matrix, The (1999)", "The Matrix", 1999, []],
  ["Friend Is a Treasure, A (1981)", "A Friend Is a Treasure", 1981, []],
  ["American Werewolf in London, An (1981)", "An American Werewolf in London", 1981, []],
  ["Misérables, Les (2012)", "Les Misérables", 2012, []],
  ["Avventura, L' (1960)", "L'Avventura", 1960, []],
  ["Avventura, L' (Adventure, The) (1960)", "L'Avventura", 1960, ["The Adventure"]],
  ["Vitelloni, I (a.k.a. The Young and the Passionate) (1953)", "I Vitelloni", 1953, ["The Young and the Passionate"]],
  ["Boot, Das (Boat, The) (1981)", "Das Boot", 1981, ["The Boat"]],
  ["Seven (a.k.a. Se7en) (1995)", "Seven", 1995, ["Se7en"]],
  [
    "Asterix in America (a.k.a Asterix Conquers America) (1994)",
    "Asterix in America",
    1994,
    ["Asterix Conquers America"],
  ],
  [
    "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
    "The City of Lost Children",
    1995,
    ["La Cité des enfants perdus"],
  ],
  [
    "Legend of 1900, The (a.k.a. The Legend of the Pianist on the Ocean) (Leggenda del pianista sull'oceano) (1998)",
    "The Legend of 1900",
    1998,
    ["The Legend of the Pianist on the Ocean", "Leggenda del pianista sull'oceano"],
  ],
  ["One (Tanaka Story) (2001)", "One", 2001, ["Tanaka Story"]],
  ["One (Two a.k.a. Three) (2001)", "One", 2001, ["Two", "Three"]],
  ["One (Two (Three)) (2001)", "One", 2001, ["Two (Three)"]],
])("%s is taken apart", (text, title, year, alternateTitles) => {
  expect(parseTitle(text)).toEqual({ title, year, alternateTitles });
});

describe("what only looks like a part", () => {
  test("a title that goes on in parentheses is left whole", () => {
    const title = "Birdman: Or (The Unexpected Virtue of Ignorance)";
    expect(parseTitle(`${title} (2014)`)).toEqual({ title, year: 2014, alternateTitles: [] });
  });

  test.each([
    ["(500) Days of Summer (2009)", "(500) Days of Summer", 2009],
    ["2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968],
    ["1984 (1984)", "1984", 1984],
    ["Evangelion: 1.0 You Are (Not) Alone (2007)", "Evangelion: 1.0 You Are (Not) Alone", 2007],
    ["I, Robot (2004)", "I, Robot", 2004],
    ["O Brother, Where Art Thou? (2000)", "O Brother, Where Art Thou?", 2000],
    ["Paka Paka (1990)", "Paka Paka", 1990],
  ])("%s keeps its name", (text, title, year) => {
    expect(parseTitle(text)).toEqual({ title, year, alternateTitles: [] });
  });
});

describe("years", () => {
  test("a title that goes on in parentheses is left whole", () => {
    const title = "Birdman: Or (The Unexpected Virtue of Ignorance)";
    expect(parseTitle(`${title} (2014)`)).toEqual({ title, year: 2014, alternateTitles: [] });
  });

  test.each([
    ["Babylon 5", undefined],
    ["Moonlight ", undefined],
    ["Fawlty Towers (1975–1979)", 1975],
    ["Death Note: Desu nôto (2006–2007)", 2006],
    ["Death Note: Desu nôto (2006-2007)", 2006],
    ["Doctor Who (2005– )", 2005],
    ["Doctor Who (2005–)", 2005],
    ["Twice (1998) (1999)", 1999],
    ["Spaces after (1995) ", 1995],
    ["Spaces within (1995 )", 1995],
    ["Too long (19955)", undefined],
    ["Too short (195)", undefined],
  ])("%s is of %s", (text, year) => {
    expect(parseTitle(text).year).toBe(year);
  });

  test("a year is no part of the title", () => {
    expect(parseTitle("Death Note: Desu nôto (2006–2007)").title).toBe("Death Note: Desu nôto");
  });

  test("a year alone leaves no title", () => {
    expect(parseTitle("(1995)")).toEqual({ title: "", year: 1995, alternateTitles: [] });
  });
});

test("plain titles come back with their year, whatever their words", () => {
  const word = fc.stringMatching(/^[A-Z][a-zé0-9'!?.:&-]{2,9}$/);
  const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(title, fc.integer({ min: 1000, max: 9999 }), (name, year) => {
      expect(parseTitle(`${name} (${year})`)).toEqual({ title: name, year, alternateTitles: [] });
      expect(parseTitle(`${name}, The (${year})`).title).toBe(`The ${name}`);
      expect(parseTitle(`Other (${name}) (${year})`).alternateTitles).toEqual([name]);
    }),
  );
});

test("whatever a title holds, its names have no blanks at the ends", () => {
  const unit = fc.constantFrom("(", ")", "a", "1995", " ", ",", ", The", "a.k.a. ", "–", "'", "\n");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const { title, alternateTitles } = parseTitle(text);
      for (const name of [title, ...alternateTitles]) expect(name).toBe(name.trim());
      expect(alternateTitles).not.toContain("");
    }),
    { numRuns: 2000 },
  );
  for (const text of [
    "(".repeat(5000),
    "()".repeat(5000),
    "(a)".repeat(3000),
    " ".repeat(10_000),
    "a (".repeat(3000),
  ]) {
    const start = performance.now();
    parseTitle(`${text}x`);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
