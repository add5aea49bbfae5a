import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { jsonAnswer, respond } from "./answer";

const ask = (headers: Record<string, string>) =>
  respond(new Request("http://localhost/map/data", { headers }), jsonAnswer("v1-map", { films: 3 }));

test("answers plain to whoever does not ask for it packed", async () => {
  const response = ask({ accept: "*/*" });
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("etag")).toBe('W/"v1-map"');
  expect(response.headers.get("vary")).toBe("Accept");
  expect(await response.json()).toEqual({ films: 3 });
});

test("answers packed to whoever accepts that", async () => {
  const response = ask({ accept: "application/gzip, */*;q=0.5" });
  expect(response.headers.get("content-type")).toBe("application/gzip");
  expect(gunzipSync(await response.bytes()).toString()).toBe('{"films":3}');
});

test.each(['W/"v1-map"', 'W/"other", W/"v1-map"', "*"])(
  "answers 304 without a body to If-None-Match %s",
  async (known) => {
    const response = ask({ "if-none-match": known });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
  },
);

test("answers anew to whoever has another model's data, or the packed kind", () => {
  expect(ask({ "if-none-match": 'W/"v0-map"' }).status).toBe(200);
  expect(ask({ "if-none-match": 'W/"v1-map"', accept: "application/gzip" }).status).toBe(200);
});
