import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.js";
import { jsonReport } from "./json-report.js";
import { junitReport } from "./junit-report.js";
import { linkLatest } from "./latest-link.js";
import { markdownSummary } from "./markdown-summary.js";
/** Writes report.json, junit.xml and summary.md into the run's folder and points `latest` at it. Throws a `UsageError` where that is not allowed. */
export async function writeReports(dir, run) {
    const folder = path.resolve(dir);
    try {
        await mkdir(folder, { recursive: true });
        await Promise.all([
            writeFile(path.join(folder, "report.json"), jsonReport(run)),
            writeFile(path.join(folder, "junit.xml"), junitReport(run)),
            writeFile(path.join(folder, "summary.md"), markdownSummary(run)),
        ]);
        await linkLatest(folder);
    }
    catch (error) {
        throw usageError("unwritable-reports", `cannot write the reports into ${folder}: got ${error.message}, expected a folder that can be written`, "choose another --reports");
    }
}
