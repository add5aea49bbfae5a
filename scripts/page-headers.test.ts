import { expect, test } from "vitest";
import { pageHeaders } from "./page-headers.mjs";

test("each page has a nonce of its own, the same in what Next.js reads and what the browser is told", () => {
  const nonces = Array.from({ length: 50 }, () => {
    const own = pageHeaders("/recommend");
    const nonce = own?.request["x-nonce"] as string;
    expect(own?.request["content-security-policy"]).toBe(own?.response["Content-Security-Policy"]);
    expect(own?.response["Content-Security-Policy"]).toContain(`'nonce-${nonce}' 'strict-dynamic'`);
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(50);
});

test("outside of development nothing inline runs without it", () => {
  expect(pageHeaders("/")?.response["Content-Security-Policy"]).not.toMatch(/script-src[^;]*unsafe/);
});

test.each(["/%E0%A4%A", "/movies/%", "/%zz"])("%s is no path", (path) => {
  expect(pageHeaders(path)).toBeUndefined();
});

test.each(["/", "/people/agn%C3%A8s-varda", "/a%20b"])("%s is one, and is told as it is", (path) => {
  expect(pageHeaders(path)?.request["x-pathname"]).toBe(path);
});
