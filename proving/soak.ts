import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { EXIT } from "../src/cli/exit-codes.ts";
import { hearInterruption } from "../src/cli/interruption.ts";
import { count } from "./count.ts";
import { runConformance } from "./conformance/conformance-run.ts";
import { failedChecks } from "./conformance/failed-checks.ts";
import { startCpuLoad } from "./soak/cpu-load.ts";
import { steadiness, type ScenarioVerdict, type SoakRun } from "./soak/soak-result.ts";
import { runLine, soakLines, soakMarkdown } from "./soak/soak-text.ts";

/** `npm run soak -- 20 'retry/*'`: the suite many times in a row, and every scenario that does not always end the same way. */
const program = new Command("soak")
  .description("Runs scenarios many times in a row; exit code 1 when a verdict differs between the runs, or is bad")
  .argument("<times>", "how many runs", count(1))
  .argument("[ids...]", "scenario ids or globs (default: all)")
  .option("--load <n>", "so many processes beside it that only use CPU", count(0), 0)
  .option("--jobs <n>", "how many scenarios at the same time", count(1))
  .option("--seed <text>", "run 3 has the seed <text>-3", Date.now().toString(36))
  .option("--reports <folder>", "where the results go", "reports/soak")
  .parse();

interface SoakOptions {
  load: number;
  jobs?: number;
  seed: string;
  reports: string;
}

const tree = path.resolve(import.meta.dirname, "..");
const [times, ids] = program.processedArgs as [number, string[]];
process.exitCode = await soak(times, ids, program.opts<SoakOptions>());

async function soak(times: number, ids: readonly string[], options: SoakOptions): Promise<number> {
  const { load, jobs, seed } = options;
  const { signal } = hearInterruption();
  const folder = path.resolve(options.reports, new Date().toISOString().replaceAll(/[:.]/g, "-"));
  await mkdir(folder, { recursive: true });
  const runs: SoakRun[] = [];
  const burners = startCpuLoad(load);
  try {
    console.log(`${times} runs on ${availableParallelism()} CPUs${load > 0 ? `, ${load} of them taken away` : ""}`);
    while (runs.length < times && !signal.aborted) {
      const number = runs.length + 1;
      const own = `${seed}-${number}`;
      const args = [...ids, "--seed", own, ...(jobs === undefined ? [] : ["--jobs", `${jobs}`])];
      const {
        code,
        durationMs,
        report,
        folder: results,
        output,
      } = await runConformance({
        tree,
        args,
        reports: path.join(folder, `run-${number}`),
        signal,
      });
      const verdicts: Record<string, ScenarioVerdict> = {};
      for (const scenario of report?.scenarios ?? []) {
        const { id, result, durationMs } = scenario;
        verdicts[id] = { result, durationMs, failed: failedChecks(scenario) };
      }
      if (results !== undefined) await keepBad(results, verdicts);
      const run: SoakRun = {
        seed: own,
        code,
        durationMs,
        verdicts,
        ...(results === undefined
          ? { broken: output.trim().split("\n").at(-1) ?? "" }
          : { results: path.relative(folder, results) }),
      };
      runs.push(run);
      console.log(runLine(run, number));
    }
  } finally {
    await burners.end();
  }
  await writeFile(path.join(folder, "soak.json"), `${JSON.stringify({ load, runs, ...steadiness(runs) }, null, 2)}\n`);
  await writeFile(path.join(folder, "soak.md"), soakMarkdown(runs, load));
  for (const line of soakLines(runs)) console.log(line);
  console.log(`Results: ${path.relative("", folder)}`);
  if (signal.aborted) return EXIT.interrupted;
  const { flakes, failing } = steadiness(runs);
  if (runs.some(({ code }) => code !== EXIT.ok && code !== EXIT.failed)) return EXIT.harness;
  return flakes.length + failing.length > 0 ? EXIT.failed : EXIT.ok;
}

/** The Histories of what went well would fill the disk. */
async function keepBad(results: string, verdicts: Readonly<Record<string, ScenarioVerdict>>): Promise<void> {
  const bad = new Set(
    Object.entries(verdicts)
      .filter(([, { failed }]) => failed.length > 0)
      .map(([id]) => `${id.replaceAll("/", "__")}.jsonl`),
  );
  const histories = (await readdir(results)).filter((name) => name.endsWith(".jsonl") && !bad.has(name));
  for (const name of histories) await rm(path.join(results, name));
}
