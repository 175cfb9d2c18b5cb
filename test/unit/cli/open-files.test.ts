import { expect, it } from "vitest";
import { jobsWithin } from "../../../src/cli/open-files.ts";

it.each([
  [110, 18, 1],
  [256, 18, 3],
  [1024, 18, 18],
  [1024, 2, 2],
  [Infinity, 18, 18],
])("with %i open files and %i scenarios %i run at the same time", (limit, wanted, jobs) => {
  expect(jobsWithin(limit, wanted)).toBe(jobs);
});

it("none can run with too few", () => {
  expect(() => jobsWithin(109, 18)).toThrow("only 109 files may be open at the same time, expected 110 or more");
});
