import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { startObjectStore } from "../../../fake-gitlab/index.ts";
import { createPlanEngine, planEntrySchema } from "../../../src/faults/index.ts";
import { createMemoryRecorder } from "../../../src/history/index.ts";
import { createSeededRandom, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";

describe("object-store-error", () => {
  it.each([
    ["AccessDenied", 403, "Access Denied"],
    ["SignatureDoesNotMatch", 403, "signature we calculated does not match"],
    ["RequestTimeTooSkewed", 403, "current time is too large"],
    ["NoSuchKey", 404, "key does not exist"],
    ["NoSuchBucket", 404, "bucket does not exist"],
    ["InternalError", 500, "internal error"],
    ["SlowDown", 503, "reduce your request rate"],
  ])("%s: %s in S3's XML, and only the head to HEAD", async (code, status, message) => {
    const clock = createWallClock();
    const history = createMemoryRecorder(clock);
    const random = createSeededRandom("store");
    const plan = [planEntrySchema.parse({ fault: "object-store-error", with: { code } })];
    const faults = createPlanEngine({ plan, recorder: history, random, clock });
    const store = await startObjectStore({ clock, network: createSocketNetwork(), random, history, faults });
    try {
      const url = `${store.url}/${store.bucket}/key`;
      const curl = async (...args: string[]) =>
        (await promisify(execFile)("curl", ["-sS", "-w", "\n%{http_code} %{content_type}", ...args, url])).stdout;
      const lines = (await curl()).split("\n");
      expect(lines.at(-1)).toBe(`${status} application/xml`);
      expect(lines.slice(0, -1).join("\n")).toMatch(
        new RegExp(`^<\\?xml .*\\?>\\n<Error><Code>${code}</Code><Message>.*${message}.*</Message></Error>$`),
      );
      expect((await curl("-I")).split("\r\n\r\n")).toEqual([
        expect.stringContaining(`${status}`),
        `\n${status} application/xml`,
      ]);
      expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(status);
      expect(store.objects()).toEqual([]);
    } finally {
      faults.close();
      await store.close();
    }
  });
});
