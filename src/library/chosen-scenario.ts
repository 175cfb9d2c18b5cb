import { access, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { usageError } from "../diagnostics/index.ts";
import { loadScenarios, selectScenarios } from "../scenario/load-scenarios.ts";
import { parseScenarioObject } from "../scenario/parse-scenario-object.ts";
import { parseScenarios } from "../scenario/parse-scenario.ts";
import type { Scenario, scenarioSchema } from "../scenario/scenario-schema.ts";
import { contentChecks } from "./content-checks.ts";
import { OWN_SCENARIOS } from "./own-scenarios.ts";

type Written = z.input<typeof scenarioSchema>;

/** A scenario as a value: the keys of a scenario file. */
export type ScenarioObject = Omit<Written, "title" | "docs"> & Partial<Pick<Written, "title" | "docs">>;

/**
 * The scenario that is meant by the keys of a file, the name of a file (`retry/quota.yaml`, with `#case` where it has a matrix), or the id
 * of a scenario of this package (`basic/success`). Rejects with a `UsageError`.
 */
export async function chosenScenario(given: string | ScenarioObject): Promise<Scenario> {
  if (typeof given !== "string") {
    const told = { title: "A scenario of a test", docs: "none", ...given };
    return parseScenarioObject(told, "scenario", contentChecks);
  }
  const [file = "", name] = given.split("#");
  return /\.ya?ml$/.test(file) ? inFile(file, name) : ownScenario(given);
}

async function inFile(file: string, name: string | undefined): Promise<Scenario> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw usageError("unreadable-scenario", `cannot read ${file}: ${error.message}`);
  });
  const id = path.basename(file).replace(/\.ya?ml$/, "");
  const cases = parseScenarios(text, id, file, contentChecks);
  const scenario = cases.find((each) => (name === undefined ? cases.length === 1 : each.id === `${id}/${name}`));
  if (scenario !== undefined) return scenario;
  const names = cases.map((each) => `${file}#${each.id.slice(id.length + 1)}`).join(", ");
  throw usageError(
    "unknown-scenario",
    name === undefined ? `${file} has ${cases.length} cases` : `${file} has no case "${name}"`,
    name !== undefined && cases.length === 1 && cases[0]?.id === id ? "it has no matrix" : `write one of ${names}`,
  );
}

/** The file of an id is its path, or that without the name of its case. */
async function ownScenario(id: string): Promise<Scenario> {
  const folders = id.split("/");
  for (let count = folders.length; count > 0; count--) {
    const fileId = folders.slice(0, count).join("/");
    const file = path.join(OWN_SCENARIOS, `${fileId}.yaml`);
    if (!(await isThere(file))) continue;
    const cases = parseScenarios(await readFile(file, "utf8"), fileId, file, contentChecks);
    const scenario = cases.find((each) => each.id === id);
    if (scenario !== undefined) return scenario;
  }
  const found = selectScenarios(await loadScenarios(OWN_SCENARIOS), [id]);
  throw usageError(
    "ambiguous-scenario",
    `"${id}" means ${found.length} scenarios`,
    `write one of ${found.map((each) => each.id).join(", ")}`,
  );
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
