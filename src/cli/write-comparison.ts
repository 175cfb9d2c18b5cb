import { writeFile } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.ts";
import {
  compareReports,
  comparisonSections,
  htmlSections,
  markdownSections,
  readReport,
} from "../report/compare/index.ts";
import { EXIT } from "./exit-codes.ts";
import { createFolder } from "./reports-folder.ts";

/** What the terminal shows: all but the scenarios one by one. */
const SHOWN = 2;

/** Writes the comparison and prints the beginning of it. Gives the exit code. */
export async function writeComparison(places: readonly string[], out: string): Promise<number> {
  if (places.length < 2) {
    throw usageError(
      "one-report",
      `got ${places.length === 1 ? "one report" : "no report"}, expected two or more`,
      "conformance compare reports/a reports/b",
    );
  }
  // One after the other, so that of several unreadable reports the first one named is told.
  const reports = await Array.fromAsync(places, (place) => readReport(place));
  const sections = comparisonSections(compareReports(reports));
  const title = "Subjects side by side";
  await createFolder(out);
  await writeFile(path.join(out, "compare.md"), markdownSections(title, sections));
  await writeFile(path.join(out, "compare.html"), htmlSections(title, sections));
  console.log(markdownSections(title, sections.slice(0, SHOWN)));
  console.log(`Comparison: ${path.join(out, "compare.md")} and compare.html`);
  return EXIT.ok;
}
