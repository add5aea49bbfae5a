import fc from "fast-check";
import { expect, test } from "vitest";
import { prettyJson } from "./pretty-json";

test("what fits stands on one line, what does not is indented", () => {
  const movie = { movieId: 1, title: "Toy Story", year: null, genres: [] };
  expect(prettyJson(movie)).toBe('{ "movieId": 1, "title": "Toy Story", "year": null, "genres": [] }');
  expect(prettyJson({ movies: [movie], more: {} })).toBe(
    [
      "{",
      '  "movies": [',
      "    {",
      '      "movieId": 1,',
      '      "title": "Toy Story",',
      '      "year": null,',
      '      "genres": []',
      "    }",
      "  ],",
      '  "more": {}',
      "}",
    ].join("\n"),
  );
});

test("what is undefined is left out", () => {
  expect(prettyJson({ notice: undefined, k: 1 })).toBe('{ "k": 1 }');
});

test("any value is the same as JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
