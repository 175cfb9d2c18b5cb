import { expect, it } from "vitest";
import { createUnpredictableRandom } from "../../../src/platform/index.ts";

it("never draws the same twice, not even when two programs start in the same moment", () => {
  const drawn = Array.from({ length: 1000 }, () => createUnpredictableRandom().text(12));
  expect(new Set(drawn).size).toBe(1000);
});
