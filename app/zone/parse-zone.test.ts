import { expect, test } from "vitest";
import { parseZone } from "./parse-zone";

test("a zone's name is taken as it is, anything else is UTC", () => {
  for (const name of ["Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "UTC"])
    expect(parseZone(name)).toBe(name);
  for (const name of [undefined, "", "Nowhere/At_All", "<b>", "x".repeat(10_000)]) expect(parseZone(name)).toBe("UTC");
});
