import { once } from "node:events";
import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { gatherWrites } from "./gather-writes.mjs";

type Answer = (response: ServerResponse) => Promise<void>;

/** What reaches the response below: bytes, and where it was flushed. */
let handed: (string | "flush")[] = [];
let answer: Answer;
const server = http.createServer((_, response) => {
  handed = [];
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  const below = {
    write: (chunk: Buffer) => {
      handed.push(chunk.toString());
      return write(chunk);
    },
    end: (chunk?: Buffer) => {
      if (chunk) handed.push(chunk.toString());
      return chunk ? end(chunk) : end();
    },
    flush: () => void handed.push("flush"),
  };
  Object.assign(response, below);
  gatherWrites(response);
  answer(response).catch((error) => response.destroy(error));
});
const listening = once(server.listen(0, "127.0.0.1"), "listening");
afterAll(() => void server.close());

async function answerOf(how: Answer): Promise<string> {
  await listening;
  answer = how;
  return (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).text();
}

const steps = fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 8 }), fc.constant(null)), { maxLength: 12 });

test("what was written arrives whole and in order, one piece a turn", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (written, withLast) => {
      const text = await answerOf(async (response) => {
        for (const step of written) {
          if (step === null) await nextTurn();
          else response.write(step);
        }
        if (withLast) response.end("last");
        else response.end();
      });
      expect(text).toBe(`${written.filter((step) => step !== null).join("")}${withLast ? "last" : ""}`);
      expect(handed.length).toBeLessThanOrEqual(1 + written.filter((step) => step === null).length);
    }),
    { numRuns: 60 },
  );
});

test("pieces that were to be flushed are flushed together, after them", async () => {
  await answerOf(async (response) => {
    for (const piece of ["a", "b"]) {
      response.write(piece);
      (response as ServerResponse & { flush: () => void }).flush();
    }
    await nextTurn();
    await nextTurn();
    response.write("c");
    response.end();
  });
  expect(handed).toEqual(["ab", "flush", "c"]);
});

test("more than 64 kB are handed on at once, and whoever writes is told to wait", async () => {
  const piece = "x".repeat(50_000);
  const goesOn: boolean[] = [];
  const text = await answerOf(async (response) => {
    for (let n = 0; n < 4; n++) goesOn.push(response.write(piece));
    if (!goesOn[3]) await once(response, "drain");
    response.end();
  });
  expect(text).toBe(piece.repeat(4));
  expect(handed.map(({ length }) => length)).toEqual([100_000, 100_000]);
  expect([goesOn[0], goesOn[2]]).toEqual([true, true]);
  expect(goesOn[3]).toBe(false);
});

test("what was held for who went away is dropped", async () => {
  const leaving = answerOf(async (response) => {
    response.write("a");
    response.destroy();
    await nextTurn();
    await nextTurn();
  });
  await expect(leaving).rejects.toThrow();
  expect(handed).toEqual([]);
});
