import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runBroken } from "./broken-runner.ts";
import { fails, legacy, passes, refused } from "./stories.ts";

let reports: string;
beforeAll(async () => {
  reports = await mkdtemp(path.join(tmpdir(), "faultline-honest-"));
});
afterAll(() => rm(reports, { recursive: true, force: true }));

it.each([
  ["passes", passes],
  ["fails", fails],
  ["fails under the legacy strategy", legacy(fails)],
  ["is refused by a quota", refused],
])("no invariant finds anything in an honest runner whose job %s", async (_, story) => {
  const { result } = await runBroken(story, reports);
  expect(result.invariants.filter(({ outcome }) => outcome === "fail")).toEqual([]);
  expect(result.result, result.reason).toBe("pass");
});
