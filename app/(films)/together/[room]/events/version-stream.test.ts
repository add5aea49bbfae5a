import { expect, test } from "vitest";
import { versionStream } from "./version-stream";

function newStream() {
  const ends: true[] = [];
  const stream = versionStream(() => ends.push(true));
  const reader = stream.body.getReader();
  const read = async () => {
    const { value, done } = await reader.read();
    return done ? undefined : new TextDecoder().decode(value);
  };
  return { ...stream, ends, reader, read };
}

test("tells each newer version once, with its number as id, and signs of life between", async () => {
  const { follower, end, ends, read } = newStream();
  for (const version of [3, 3, 2, 5]) follower.onVersion(version);
  follower.onBeat();
  end();
  const told = [await read(), await read(), await read(), await read(), await read()];
  expect(told).toEqual(["retry: 2000\n\n", "id: 3\ndata: 3\n\n", "id: 5\ndata: 5\n\n", ": still here\n\n", undefined]);
  expect(ends).toHaveLength(1);
});

test("ends once when its reader goes, and takes what comes later", async () => {
  const { follower, end, ends, reader } = newStream();
  await reader.cancel();
  expect(ends).toHaveLength(1);
  follower.onVersion(4);
  follower.onBeat();
  end();
  expect(ends).toHaveLength(1);
});

test("gives up on whoever does not read", () => {
  const { follower, ends } = newStream();
  for (let i = 0; i < 100; i++) follower.onBeat();
  expect(ends).toHaveLength(1);
});
