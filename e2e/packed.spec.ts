import { get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "./test";

const UNPACK = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes: Buffer) => bytes,
};

/** The bytes as they come over the line, which a browser would have unpacked. */
async function answerTo(url: string, coding: string): Promise<{ headers: Headers; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": coding } }, async (response) => {
      const headers = new Headers(response.headers as Record<string, string>);
      resolve({ headers, bytes: Buffer.concat(await response.toArray()) });
    }).on("error", reject);
  });
}

for (const path of ["/recommend?movie=1", "/api/recommend?movieId=1&k=100", "/posters/1.svg"]) {
  test(`${path} is packed as its client takes it, and the same whichever way`, async ({ baseURL }) => {
    const whole = await answerTo(`${baseURL}${path}`, "identity");
    for (const [coding, unpack] of Object.entries(UNPACK)) {
      const { headers, bytes } = await answerTo(`${baseURL}${path}`, `${coding};q=1`);
      expect(headers.get("content-encoding")).toBe(coding === "identity" ? null : coding);
      expect(headers.get("vary")).toContain("Accept-Encoding");
      if (coding !== "identity") expect(bytes.length).toBeLessThan(0.6 * whole.bytes.length);
      // A page has another nonce each time.
      if (path.startsWith("/recommend")) expect(unpack(bytes).toString("utf8")).toMatch(/^<!DOCTYPE html>.*<\/html>$/s);
      else expect(unpack(bytes).equals(whole.bytes)).toBe(true);
    }
  });
}

test("whoever takes both is given brotli, and a refused coding is not used", async ({ baseURL }) => {
  const { headers } = await answerTo(`${baseURL}/recommend?movie=1`, "gzip, deflate, br");
  expect(headers.get("content-encoding")).toBe("br");
  const refused = await answerTo(`${baseURL}/recommend?movie=1`, "gzip;q=0, br;q=0");
  expect(refused.headers.get("content-encoding")).toBeNull();
});
