import { expect, test } from "vitest";
import { request } from "./request";
import { startServer } from "./server.fixture";

const FILES = { "a.zip": { body: "abc" }, other: { body: "other" } };

async function read(url: string, stall = 10_000): Promise<string> {
  const { body } = await request(new URL(url), {}, { stall });
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test.each([301, 302, 303, 307, 308])("follows a redirect by %d", async (status) => {
  const { mirror } = await startServer(FILES, [{ status, location: "/other" }]);
  expect(await read(`${mirror}a.zip`)).toBe("other");
});

test.each(["http://example.org/", "file:///etc/passwd", "http://"])("refuses a redirect to %s", async (location) => {
  const { mirror } = await startServer(FILES, [{ location }]);
  await expect(read(`${mirror}a.zip`)).rejects.toThrow("expected one to an https address");
});

test("refuses redirects in a circle", async () => {
  const { mirror, log } = await startServer(FILES, Array(20).fill({ location: "/a.zip" }));
  await expect(read(`${mirror}a.zip`)).rejects.toThrow("more than 5 redirects");
  expect(log).toHaveLength(6);
});

test("gives up a server that sends nothing", async () => {
  const { mirror } = await startServer(FILES, [{ stallAfter: 0 }]);
  await expect(read(`${mirror}a.zip`, 50)).rejects.toThrow(/nothing for 0.05 s, expected data of .*a\.zip/);
});

test("does not count what the reader takes", async () => {
  const { mirror } = await startServer({ "a.zip": { body: Buffer.alloc(2_000_000) } });
  const { body } = await request(new URL(`${mirror}a.zip`), {}, { stall: 1000 });
  let bytes = 0;
  for await (const chunk of body) {
    if (bytes === 0) await new Promise((resolve) => setTimeout(resolve, 1200));
    bytes += chunk.length;
  }
  expect(bytes).toBe(2_000_000);
});

test("says when nothing listens", async () => {
  await expect(read("http://127.0.0.1:1/a.zip")).rejects.toThrow("127.0.0.1:1: no connection (");
});
