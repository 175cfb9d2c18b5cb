import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.ts";
import type { HistoryEvent } from "../history/index.ts";
import { htmlSections, markdownSections, readReport } from "../report/compare/index.ts";
import {
  fidelityOf,
  fidelitySections,
  parseListedDifferences,
  type ScenarioInWorlds,
} from "../report/fidelity/index.ts";
import type { Report } from "../report/report-schema.ts";
import { EXIT } from "./exit-codes.ts";
import { openHistory } from "./find-history.ts";
import { createFolder } from "./reports-folder.ts";

const LISTED = path.resolve(import.meta.dirname, "../report/fidelity/listed-differences.yaml");
/** What the terminal shows: all but the long tables. */
const SHOWN = 1;

type Run = Report & { folder: string };
type Played = Report["scenarios"][number] & { history: string };

/** Compares two runs scenario by scenario, writes what differs and prints the beginning of it. Gives the exit code. */
export async function compareRuns(places: readonly string[], out: string): Promise<number> {
  const [one = "", other = ""] = places;
  const runs = [await readRun(one), await readRun(other)] as const;
  const listed = parseListedDifferences(await readFile(LISTED, "utf8"), path.relative("", LISTED));
  const scenarios: ScenarioInWorlds[] = [];
  for (const id of idsOf(runs)) scenarios.push(await inWorlds(id, runs));
  const [first, second] = runs;
  const worlds = [worldName(first, second), worldName(second, first)] as const;
  const fidelity = fidelityOf(worlds, scenarios, listed);
  const sections = fidelitySections(fidelity);
  const title = `Fidelity: ${worlds.join(" and ")}`;
  await createFolder(out);
  await writeFile(path.join(out, "fidelity.md"), markdownSections(title, sections));
  await writeFile(path.join(out, "fidelity.html"), htmlSections(title, sections));
  await writeFile(path.join(out, "fidelity.json"), `${JSON.stringify(fidelity, undefined, 2)}\n`);
  console.log(markdownSections(title, sections.slice(0, SHOWN)));
  console.log(`Differences: ${path.join(out, "fidelity.md")}, fidelity.html and fidelity.json`);
  if (fidelity.compared === 0) throw usageError("nothing-in-common", "no scenario came to its end in both runs");
  return fidelity.alike === fidelity.compared ? EXIT.ok : EXIT.failed;
}

async function readRun(place: string): Promise<Run> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return { ...(await readReport(place)), folder: isFolder ? place : path.dirname(place) };
}

function idsOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap(({ scenarios }) => scenarios.map(({ id }) => id)))].toSorted();
}

/** The name of the world; of its run, where both are the same. */
function worldName(run: Run, other: Run): string {
  return run.world === other.world ? `${run.world} (${run.run})` : run.world;
}

async function inWorlds(id: string, runs: readonly [Run, Run]): Promise<ScenarioInWorlds> {
  const [one, other] = runs.map(({ scenarios }) => scenarios.find((scenario) => scenario.id === id));
  if (!isPlayed(one) || !isPlayed(other)) {
    const reasons = [one, other].flatMap((scenario, index) =>
      isPlayed(scenario) ? [] : [`${runs[index]?.world}: ${scenario?.reason ?? scenario?.result ?? "not run"}`],
    );
    return { id, played: undefined, reason: reasons.join("; ") };
  }
  return {
    id,
    played: [
      { result: one.result, history: await historyOf(one, runs[0]) },
      { result: other.result, history: await historyOf(other, runs[1]) },
    ],
  };
}

function isPlayed(scenario: Report["scenarios"][number] | undefined): scenario is Played {
  return scenario?.history !== undefined && scenario.result !== "error";
}

function historyOf({ id, history }: Played, { folder }: Run): Promise<HistoryEvent[]> {
  return openHistory({ id, file: path.join(folder, history) });
}
