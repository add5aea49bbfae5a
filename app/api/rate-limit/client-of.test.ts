import fc from "fast-check";
import { expect, test } from "vitest";
import { clientOf, isNobody } from "./client-of";

const client = (address: string | undefined, forwarded?: string, trusted = false) =>
  clientOf({ address, headers: { "x-forwarded-for": forwarded } }, trusted);

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:0001:2::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::1:2:3:192.0.2.1", "0:0:0:1::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  [undefined, ""],
])("the socket's address %s counts as %s", (address, expected) => {
  expect(client(address)).toBe(expected);
});

test("X-Forwarded-For counts only where the proxy is trusted, and only its end", () => {
  expect(client("10.0.0.1", "203.0.113.7")).toBe("10.0.0.1");
  expect(client("10.0.0.1", "198.51.100.1, 203.0.113.7", true)).toBe("203.0.113.7");
  expect(client("10.0.0.1", "203.0.113.7,2001:db8::5", true)).toBe("2001:db8:0:0::/64");
  expect(client("10.0.0.1", "198.51.100.1, unknown", true)).toBe("10.0.0.1");
  expect(client("10.0.0.1", undefined, true)).toBe("10.0.0.1");
});

test("this machine is nobody, another is somebody", () => {
  const nobody = ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1", undefined];
  expect(nobody.map((address) => isNobody(client(address)))).toEqual(nobody.map(() => true));
  const somebody = ["203.0.113.7", "10.0.0.1", "2001:db8::1", "1270::1"];
  expect(somebody.map((address) => isNobody(client(address)))).toEqual(somebody.map(() => false));
});

test("addresses of one /64 are one client, those of another are not", () => {
  const address = fc.ipV6().filter((text) => !text.toLowerCase().startsWith("::ffff:"));
  fc.assert(
    fc.property(address, address, (a, b) => {
      const same = firstGroups(a) === firstGroups(b);
      expect(client(a) === client(b)).toBe(same);
    }),
  );
});

/** By the address parser of URLs, which is not ours. */
function firstGroups(address: string): string {
  const [head, tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  if (tail === undefined) return groups(head).slice(0, 4).join(":");
  const zeros = new Array(8 - groups(head).length - groups(tail).length).fill("0");
  return [...groups(head), ...zeros, ...groups(tail)].slice(0, 4).join(":");
}
