import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scenarioJsonSchema } from "../../../src/scenario/json-schema.ts";

it("the schema for editors in docs/ is the one that scenario files are checked with", () => {
  const kept: unknown = JSON.parse(readFileSync("docs/scenario.schema.json", "utf8"));
  // After a change: npm run --silent schema
  expect(kept).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});
