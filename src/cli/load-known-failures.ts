import { readFile } from "node:fs/promises";
import { usageError } from "../diagnostics/index.ts";
import { parseKnownFailures, type KnownFailure } from "../report/index.ts";
import { loadScenarios } from "../scenario/load-scenarios.ts";
import { invariants } from "../verdict/index.ts";

/** The file of `--expectations`; it may name any scenario of the folder, whatever of them runs. */
export async function loadKnownFailures(file: string, folder: string): Promise<KnownFailure[]> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw usageError(
      "unreadable-expectations",
      `cannot read ${file}: ${error.message}`,
      "check the path given to --expectations",
    );
  });
  return parseKnownFailures(text, file, {
    scenarios: (await loadScenarios(folder)).map(({ id }) => id),
    invariants: invariants.map(({ id }) => id),
  });
}
