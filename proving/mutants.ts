import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { EXIT } from "../src/cli/exit-codes.ts";
import { hearInterruption } from "../src/cli/interruption.ts";
import { reportError } from "../src/cli/report-error.ts";
import { createScratchFolder } from "../src/platform/index.ts";
import { count } from "./count.ts";
import { readCaught, recordOf, writeCaught } from "./mutants/caught.ts";
import { controlRun } from "./mutants/control.ts";
import { loadMutants, selectMutants } from "./mutants/load-mutants.ts";
import type { Mutant } from "./mutants/mutant.ts";
import type { MutantResult } from "./mutants/mutant-result.ts";
import { mutantsPage } from "./mutants/mutants-page.ts";
import { mutantLine, mutantsMarkdown, mutantsTally } from "./mutants/mutants-text.ts";
import { copyTree } from "./mutants/tree-copy.ts";
import { tryMutant } from "./mutants/try-mutant.ts";

/** `npm run mutants`: small wrong changes to the executor and the runner, each in a throw-away copy; every one has to be noticed. */
const program = new Command("mutants")
  .description("Tries wrong changes to the executor in throw-away copies; exit code 1 when one is not caught")
  .argument("[ids...]", "ids or globs of mutants such as 'retry/*' (default: all)")
  .option("--list", "print the mutants, and run nothing", false)
  .option("--against <ids...>", "these scenarios in place of each mutant's own")
  .option("--copies <n>", "how many copies at the same time", count(1), availableParallelism())
  .option("--jobs <n>", "how many scenarios at the same time in each", count(1), 4)
  .option("--seed <text>", "what chance is drawn from", "mutants")
  .option("--reports <folder>", "where the results go", "reports/mutants")
  .option("--record", "keep what caught each in proving/mutants/caught.json and docs/mutants.md", false)
  .parse();

interface MutantsOptions {
  list: boolean;
  against?: string[];
  copies: number;
  jobs: number;
  seed: string;
  reports: string;
  record: boolean;
}

const tree = path.resolve(import.meta.dirname, "..");
try {
  process.exitCode = await mutants(program.args, program.opts<MutantsOptions>());
} catch (error) {
  process.exitCode = await reportError(error);
}

async function mutants(patterns: readonly string[], options: MutantsOptions): Promise<number> {
  const all = await loadMutants();
  const chosen = selectMutants(all, patterns);
  if (options.list) {
    for (const { id, title } of chosen) console.log(`${id.padEnd(42)} ${title}`);
    return EXIT.ok;
  }
  const { signal } = hearInterruption();
  const reports = path.resolve(options.reports, new Date().toISOString().replaceAll(/[:.]/g, "-"));
  await mkdir(reports, { recursive: true });
  const results = await tryAll(chosen, reports, options, signal);
  await writeFile(path.join(reports, "mutants.json"), `${JSON.stringify({ seed: options.seed, results }, null, 2)}\n`);
  await writeFile(path.join(reports, "mutants.md"), mutantsMarkdown(results));
  if (options.record) await record(all, results);
  console.log(mutantsTally(results));
  console.log(`Results: ${path.relative("", reports)}`);
  if (signal.aborted) return EXIT.interrupted;
  return results.every(({ result }) => result === "caught") ? EXIT.ok : EXIT.failed;
}

async function record(all: readonly Mutant[], results: readonly MutantResult[]): Promise<void> {
  const caught = recordOf(all, await readCaught(), results);
  await writeCaught(caught);
  await writeFile(path.join(tree, "docs/mutants.md"), mutantsPage(all, caught));
}

/** Results in the order of the mutants. */
async function tryAll(
  chosen: readonly Mutant[],
  reports: string,
  { copies, jobs, seed, against }: MutantsOptions,
  signal: AbortSignal,
): Promise<MutantResult[]> {
  const scratch = await createScratchFolder("faultline-mutants-");
  const good = await copyTree(tree, path.join(scratch.path, "good"));
  const control = { tree: good.path, reports, seed, jobs: copies * jobs, signal };
  const passWithout = controlRun(against ?? chosen.flatMap(({ scenarios }) => scenarios), control);
  const results = new Map<string, MutantResult>();
  const queue = [...chosen];
  const work = async (number: number) => {
    const copy = await copyTree(tree, path.join(scratch.path, `copy-${number}`));
    for (let mutant = queue.shift(); mutant !== undefined && !signal.aborted; mutant = queue.shift()) {
      const result = await tryMutant(mutant, { copy, reports, seed, jobs, signal, against, passWithout });
      // What was broken off says nothing.
      if (signal.aborted) return;
      results.set(mutant.id, result);
      console.log(mutantLine(result));
    }
  };
  try {
    const all = Array.from({ length: Math.min(copies, chosen.length) }, (_, number) => work(number));
    await Promise.all([passWithout, ...all]);
  } finally {
    await scratch.remove();
  }
  return chosen.flatMap(({ id }) => results.get(id) ?? []);
}
