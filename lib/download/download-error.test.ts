import { expect, test } from "vitest";
import { DownloadError, explainDiskError } from "./download-error";

const fault = (code: string, path?: string) => Object.assign(new Error(code), { code, path, syscall: "write" });

test.each([
  ["ENOSPC", undefined, "raw: the disk is full (ENOSPC), expected room for the data set"],
  ["EROFS", "raw/a", "raw/a: the disk is read-only (EROFS), expected a folder that can be written"],
  ["EACCES", "raw/a", "raw/a: no permission (EACCES), expected a folder that can be written"],
  ["EIO", "raw/a", "raw/a: a file could not be read or written (EIO), expected a folder that can be written"],
])("%s becomes a sentence", (code, path, sentence) => {
  expect(explainDiskError(fault(code, path), "raw")).toEqual(new DownloadError(sentence));
});

test("what is no fault of the disk stays as it is", () => {
  const bug = new TypeError("bug");
  expect(explainDiskError(bug, "raw")).toBe(bug);
  expect(explainDiskError(130, "raw")).toBe(130);
});
