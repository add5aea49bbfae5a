import { expect, test } from "vitest";
import { limitRate, readRateSettings } from "./limit-rate";

const answer = async () => ({ status: 200, headers: { ETag: "x" }, body: "yes" });
const REQUEST = { method: "GET", target: "/api/health", headers: {}, address: "203.0.113.7" };

test("tells what is left, and refuses with a problem what is too much", async () => {
  let now = 0;
  const limited = limitRate(answer, { limit: 2, trustProxy: false, forNobody: true }, () => now);
  expect(await limited(REQUEST)).toEqual({
    status: 200,
    headers: { ETag: "x", "RateLimit-Policy": '"default";q=2;w=60', RateLimit: '"default";r=1;t=30' },
    body: "yes",
  });
  await limited(REQUEST);
  const { status, headers, body } = await limited(REQUEST);
  expect(status).toBe(429);
  expect(headers).toMatchObject({
    "Content-Type": "application/problem+json",
    "Retry-After": "30",
    "RateLimit-Policy": '"default";q=2;w=60',
    RateLimit: '"default";r=0;t=60',
  });
  expect(JSON.parse(body)).toEqual({
    type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
    title: "Too many requests",
    status: 429,
    detail: "More than 2 requests a minute came from your address; ask again in 30 s.",
    "violated-policies": ["default"],
  });
  expect((await limited({ ...REQUEST, address: "203.0.113.8" })).status).toBe(200);
  now += 30;
  expect((await limited(REQUEST)).status).toBe(200);
});

test("behind a trusted proxy each of its clients has an allowance", async () => {
  const limited = limitRate(answer, { limit: 1, trustProxy: true, forNobody: true }, () => 0);
  const from = async (forwarded: string) =>
    (await limited({ ...REQUEST, headers: { "x-forwarded-for": forwarded } })).status;
  expect([await from("198.51.100.1"), await from("198.51.100.2"), await from("198.51.100.1")]).toEqual([200, 200, 429]);
});

test("who has no address of their own is limited only where that was asked for", async () => {
  const nobody = { ...REQUEST, address: "::ffff:127.0.0.1" };
  for (const [forNobody, expected] of [
    [false, [200, 200]],
    [true, [200, 429]],
  ] as const) {
    const limited = limitRate(answer, { limit: 1, trustProxy: false, forNobody }, () => 0);
    expect([(await limited(nobody)).status, (await limited(nobody)).status]).toEqual(expected);
  }
});

test("a limit of 0 is none, and says nothing", async () => {
  const limited = limitRate(answer, { limit: 0, trustProxy: false, forNobody: true });
  expect((await limited(REQUEST)).headers).toEqual({ ETag: "x" });
});

test.each([
  [{}, { limit: 600, trustProxy: false, forNobody: false }],
  [
    { API_RATE_LIMIT: "0", TRUST_PROXY: "1" },
    { limit: 0, trustProxy: true, forNobody: true },
  ],
  [
    { API_RATE_LIMIT: "30", TRUST_PROXY: "false" },
    { limit: 30, trustProxy: false, forNobody: true },
  ],
  [{ API_RATE_LIMIT: "-5" }, { limit: 600, trustProxy: false, forNobody: false }],
  [{ API_RATE_LIMIT: "many" }, { limit: 600, trustProxy: false, forNobody: false }],
])("%j gives %j", (environment, expected) => {
  expect(readRateSettings(environment)).toEqual(expected);
});
