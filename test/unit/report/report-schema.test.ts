import { readFile } from "node:fs/promises";
import { z } from "zod";
import { expect, it } from "vitest";
import { reportSchema } from "../../../src/report/index.ts";

it("docs/report.schema.json is the schema of report.json", async () => {
  const file = new URL("../../../docs/report.schema.json", import.meta.url);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(z.toJSONSchema(reportSchema));
});
