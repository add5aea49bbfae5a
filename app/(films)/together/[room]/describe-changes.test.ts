import { expect, test } from "vitest";
import { describeChanges, type SeenRoom } from "./describe-changes";

const guest = (name: string, films: string[], isOwn = false) => ({ id: name, name, isOwn, films });
const room = (...guests: SeenRoom["guests"]): SeenRoom => ({ id: "r", version: 1, aggregation: "average", guests });

test("says who came, went, picked and took back, and by what the list goes", () => {
  const before = room(guest("Ada", ["Alien"]), guest("Grace", []));
  const after = room(guest("Ada", ["Heat"]), guest("Edsger", ["Brazil"]));
  expect(describeChanges(before, { ...after, aggregation: "leastMisery" })).toEqual([
    "Edsger joined.",
    "Grace left.",
    "Ada picked Heat.",
    "Ada took Alien back.",
    "Edsger picked Brazil.",
    "The list now leaves nobody out.",
  ]);
});

test("says nothing of what one did oneself, or where nothing changed", () => {
  const before = room(guest("Ada", []));
  const after = room(guest("Ada", []), guest("Grace", ["Alien"], true));
  expect(describeChanges(before, after)).toEqual([]);
  expect(describeChanges(after, after)).toEqual([]);
});
