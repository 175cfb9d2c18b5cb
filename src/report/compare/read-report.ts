import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { UsageError, usageError, zodProblems } from "../../diagnostics/index.ts";
import { reportSchema, type Report } from "../report-schema.ts";

/** The report.json at `place`, or in the folder at `place`. Throws a `UsageError` for what is none. */
export async function readReport(place: string): Promise<Report> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = isFolder ? path.join(place, "report.json") : place;
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw usageError(
      "unreadable-report",
      `cannot read ${file}: ${error.message}`,
      "name a report.json, or the folder of a run",
    );
  });
  const value = parsed(text, file);
  const { schema } = Object.assign({ schema: undefined }, value) as { schema: unknown };
  if (schema !== "faultline.report/2") {
    const got = schema === undefined ? "no schema" : `schema ${JSON.stringify(schema)}`;
    throw usageError(
      "foreign-report",
      `${file} is no report that can be compared: got ${got}, expected "faultline.report/2"`,
      "reports of older versions have to be made anew",
    );
  }
  const outcome = reportSchema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new UsageError(zodProblems(outcome.error, reportSchema, value, file, () => undefined));
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw usageError("bad-json", `${file} is no JSON: ${(error as Error).message}`);
  }
}
