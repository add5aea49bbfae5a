import { expect, test } from "vitest";
import { once, perStore } from "./per-store";
import { createStore } from "./store";
import { store } from "./store.fixture";

test("a thing is made once for each store, be it undefined", () => {
  let made = 0;
  const of = perStore(() => {
    made++;
    return undefined;
  });
  const other = createStore(store.model);
  for (const one of [store, store, other, other, store]) expect(of(one)).toBeUndefined();
  expect(made).toBe(2);
});

test("what fails is made again at the next call, what succeeds is kept", () => {
  let calls = 0;
  const get = once(() => {
    calls++;
    if (calls === 1) throw new Error("not yet");
    return calls;
  });
  expect(get).toThrow("not yet");
  expect([get(), get()]).toEqual([2, 2]);
});
