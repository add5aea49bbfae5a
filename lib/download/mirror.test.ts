import { expect, test } from "vitest";
import { GROUPLENS, mayRedirect, parseMirror } from "./mirror";

test("GroupLens is the mirror unless another is named", () => {
  expect(parseMirror().href).toBe(GROUPLENS);
});

test.each([
  ["https://example.org/movielens", "https://example.org/movielens/"],
  ["https://example.org/m/?x=1#y", "https://example.org/m/"],
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080/"],
  ["http://localhost/data/", "http://localhost/data/"],
  ["http://[::1]:80/", "http://[::1]/"],
])("%s is a mirror", (text, href) => {
  expect(parseMirror(text).href).toBe(href);
});

test.each([
  "http://example.org/",
  "ftp://example.org/",
  "file:///etc/",
  "example.org",
  "http://127.0.0.1.example.org/",
])("%s is refused", (text) => {
  expect(() => parseMirror(text)).toThrow(`MOVIELENS_MIRROR: ${JSON.stringify(text)}, expected an https address`);
});

test("a password is refused and not shown", () => {
  expect(() => parseMirror("https://me:secret@example.org/")).toThrow(/^(?!.*secret).*user name/);
});

test("a redirect leads neither from https to http nor from elsewhere into this machine", () => {
  const may = (from: string, to: string) => mayRedirect(new URL(from), new URL(to));
  expect(may("https://a.org", "https://b.org")).toBe(true);
  expect(may("http://localhost", "http://127.0.0.1")).toBe(true);
  expect(may("https://a.org", "http://a.org")).toBe(false);
  expect(may("https://a.org", "http://localhost")).toBe(false);
  expect(may("http://localhost", "file:///etc/passwd")).toBe(false);
});
