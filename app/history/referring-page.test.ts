import { expect, test } from "vitest";
import { referringPage } from "./referring-page";

const HOST = { host: "films.example" };
const from = (referer: string, headers: Record<string, string> = HOST) =>
  referringPage(new Headers({ ...headers, referer }));

test("a page of this site by its path and parameters, as Next.js hands these over", () => {
  expect(from("https://films.example/recommend?movie=1&title=a%20b&movie=2")).toEqual({
    path: "/recommend",
    search: { movie: ["1", "2"], title: "a b" },
  });
  expect(from("http://films.example/for-you")).toEqual({ path: "/for-you", search: {} });
});

test("behind a proxy this site is what the proxy was asked for", () => {
  const headers = { host: "127.0.0.1:3000", "x-forwarded-host": "films.example" };
  expect(from("https://films.example/for-you", headers)?.path).toBe("/for-you");
  expect(from("http://127.0.0.1:3000/for-you", headers)).toBeUndefined();
});

test("another site's, another port's, none, or what is no address is no page of this site", () => {
  for (const referer of [
    "https://elsewhere.example/for-you",
    "https://films.example:8443/for-you",
    "",
    "/for-you",
    "x:",
  ])
    expect(from(referer), referer).toBeUndefined();
  expect(referringPage(new Headers(HOST))).toBeUndefined();
});
