import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { didYouMean, UsageError, usageError, type Problem } from "../diagnostics/index.ts";
import type { ContentChecks } from "./content-checks.ts";
import { parseScenarios } from "./parse-scenario.ts";
import type { Scenario } from "./scenario-schema.ts";

/**
 * All scenarios below a folder, by id; with patterns those of the files in which a scenario that fits may be. Throws a `UsageError` that
 * names every broken file.
 */
export async function loadScenarios(
  folder: string,
  checks?: ContentChecks,
  patterns: readonly string[] = [],
): Promise<Scenario[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw usageError(
      "no-scenarios",
      `cannot read the scenario folder ${folder}: ${reasonOf(error)}`,
      "--scenarios names the folder that holds <area>/<name>.yaml",
    );
  });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  if (files.length === 0) {
    throw usageError("no-scenarios", `no scenario below ${folder}`, "a scenario is a file <area>/<name>.yaml");
  }
  const problems: Problem[] = [];
  const scenarios: Scenario[] = [];
  const wanted = filesOf(patterns);
  for (const name of files) {
    const file = path.relative("", path.join(folder, name));
    const id = name.slice(0, -".yaml".length).split(path.sep).join("/");
    if (!wanted(id)) continue;
    try {
      scenarios.push(...parseScenarios(await read(path.join(folder, name)), id, file, checks));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new UsageError(problems);
  return scenarios.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether a file of this id may hold a scenario that fits one of the patterns: to read all of them takes longer than most scenarios. */
function filesOf(patterns: readonly string[]): (id: string) => boolean {
  const bases = patterns.map((pattern) => {
    const { base, negated } = picomatch.scan(pattern);
    return negated ? "" : base;
  });
  if (bases.length === 0 || bases.includes("")) return () => true;
  return (id) => bases.some((base) => `${id}/`.startsWith(`${base}/`) || base.startsWith(`${id}/`));
}

async function read(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    throw usageError("unreadable-scenario", `cannot read ${file}: ${reasonOf(error)}`);
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What a path such as `scenarios/basic/success.yaml` means, which a shell completes so readily. */
function meantFile(pattern: string, ids: readonly string[]): string | undefined {
  if (!pattern.endsWith(".yaml")) return undefined;
  const file = pattern.slice(0, -".yaml".length);
  // With cases it is the file that has the name.
  const names = ids.concat(ids.map((id) => path.posix.dirname(id)));
  const meant = names.filter((name) => file.endsWith(`/${name}`)).toSorted((a, b) => b.length - a.length)[0];
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** Those that ids, globs or the name of a file with cases mean, in the order of their ids; all when none is given. Throws a `UsageError` for a name that fits none. */
export function selectScenarios(scenarios: readonly Scenario[], patterns: readonly string[]): Scenario[] {
  if (patterns.length === 0) return [...scenarios];
  const ids = scenarios.map(({ id }) => id);
  const wanted = new Set<string>();
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    const fits = pattern === "" ? () => false : picomatch([pattern, `${pattern}/**`]);
    const matching = ids.filter((id) => fits(id));
    for (const id of matching) wanted.add(id);
    if (matching.length > 0) continue;
    const hint = meantFile(pattern, ids) ?? didYouMean(pattern, ids) ?? "npm run conformance -- --list shows all";
    problems.push({ code: "unknown-scenario", severity: "error", message: `no scenario "${pattern}"`, hint });
  }
  if (problems.length > 0) throw new UsageError(problems);
  return scenarios.filter(({ id }) => wanted.has(id));
}
