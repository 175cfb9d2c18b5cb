import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faultsPage } from "../../../src/faults/index.ts";

it("docs/faults.md is the page of the catalogue (node generators/faults-page.ts writes it)", () => {
  expect(readFileSync("docs/faults.md", "utf8")).toBe(faultsPage());
});
