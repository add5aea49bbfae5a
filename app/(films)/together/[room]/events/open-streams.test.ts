import { expect, test } from "vitest";
import { OpenStreams } from "./open-streams";

test("a client has so many streams and all have so many, until some end", () => {
  const streams = new OpenStreams(5, 2);
  const open = (client?: string) => streams.add(client, () => {});
  const [endA] = [open("a"), open("a")];
  expect(streams.refusal("a")).toBe("client");
  expect(streams.refusal("b")).toBeUndefined();
  for (let i = 0; i < 3; i++) open();
  expect([streams.refusal("b"), streams.refusal(undefined)]).toEqual(["all", "all"]);
  endA();
  endA();
  expect(streams.size).toBe(4);
  expect(streams.refusal("a")).toBeUndefined();
});

test("all can be asked to end", () => {
  const streams = new OpenStreams(10, 10);
  for (const client of ["a", "a", undefined]) {
    const ended: () => void = streams.add(client, () => ended());
  }
  expect(streams.size).toBe(3);
  streams.endAll();
  expect(streams.size).toBe(0);
  expect(streams.refusal("a")).toBeUndefined();
});
