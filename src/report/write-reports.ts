import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError, usageError } from "../diagnostics/index.ts";
import { jsonReport } from "./json-report.ts";
import { junitReport } from "./junit-report.ts";
import { linkLatest } from "./latest-link.ts";
import { markdownSummary } from "./markdown-summary.ts";
import type { RunResult } from "./run-result.ts";

/** Writes report.json, junit.xml and summary.md into the run's folder and points `latest` at it. Throws a `UsageError` where that is not allowed. */
export async function writeReports(dir: string, run: RunResult): Promise<void> {
  const folder = path.resolve(dir);
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all([
      writeFile(path.join(folder, "report.json"), jsonReport(run)),
      writeFile(path.join(folder, "junit.xml"), junitReport(run)),
      writeFile(path.join(folder, "summary.md"), markdownSummary(run)),
    ]);
    await linkLatest(folder);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw usageError(
      "unwritable-reports",
      `cannot write the reports into ${folder}: got ${(error as Error).message}, expected a folder that can be written`,
      "choose another --reports",
    );
  }
}
