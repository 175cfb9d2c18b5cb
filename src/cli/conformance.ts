import { Command, InvalidArgumentError } from "commander";
import { addClusterOptions } from "./cluster-options.ts";
import { compareCommand } from "./compare.ts";
import { DEFAULT_JOBS, jobsFor, REAL_JOBS } from "./default-jobs.ts";
import { fidelityCommand } from "./fidelity.ts";
import { EXIT } from "./exit-codes.ts";
import { OWN_SCENARIOS } from "../library/own-scenarios.ts";
import type { ConformanceOptions } from "./run-conformance.ts";
import { runtimeOption } from "./runtime-option.ts";
import { sweepCommand } from "./sweep.ts";

const RUNNER_HELP = `
What stands in braces in --runner is filled in for each scenario:
  {config}      path of its config.toml, with everything that the runner has to know
  {gitlab_url}  address of its GitLab
  {token}       authentication token of the runner
  {kubeconfig}  path of a kubeconfig that leads to its cluster
  {workdir}     the runner's own folder, which is its HOME as well
  {name}        name of the runner
The program is started in the current folder without a shell, with PATH and nothing else of your environment. Once for SIGQUIT it has to
finish its jobs and end, for SIGTERM to abort them.`;

/** What stands after a sub-command is that sub-command's: sweep has a --cluster of its own. */
export function conformanceCommand(): Command {
  return addClusterOptions(new Command("conformance"))
    .description("Run scenarios against a runner, the built-in one by default, and judge what it did")
    .argument("[ids...]", "scenario ids or globs such as 'retry/*' (default: all)")
    .option("--list", "print ids, titles, tags and needs, and run nothing", false)
    .option("--coverage", "also print and write which scenarios exercise what of the Kubernetes executor page", false)
    .option(
      "--jobs <n>",
      `how many scenarios at the same time (default: ${DEFAULT_JOBS}, on real clusters ${REAL_JOBS})`,
      count,
    )
    .option("--bail", "end at the first scenario that does not pass", false)
    .option("--verbose", "print the history as it happens", false)
    .option(
      "--runner <command>",
      "the runner under test, as in 'gitlab-runner run --config {config}'; placeholders below",
    )
    .option("--runner-file <file>", "the same with more to know of it, such as what it lacks (docs/subjects.md)")
    .option("--expectations <file>", "what is known to fail; that does not count, and what passes all the same does")
    .option("--config <file>", "your config.toml: its first [[runners]] section instead of the scenario's")
    .option("--seed <text>", "what chance is drawn from; printed by every run")
    .option("--scenarios <folder>", "where the scenario files are", OWN_SCENARIOS)
    .option("--reports <folder>", "where the results go", folder, "reports")
    .addOption(runtimeOption())
    .enablePositionalOptions()
    .addCommand(compareCommand())
    .addCommand(sweepCommand())
    .addCommand(fidelityCommand())
    .addHelpText("after", RUNNER_HELP)
    .action(async (ids: string[], given: Omit<ConformanceOptions, "jobs"> & { jobs?: number }) => {
      const options = { jobs: jobsFor(given.cluster), ...given };
      const { runConformance } = await import("./run-conformance.ts");
      process.exitCode = await runConformance(ids, options);
      // Runners that were broken off still wait for answers of servers that are gone, each up to a limit of its own.
      if (process.exitCode === EXIT.interrupted || (options.bail && process.exitCode !== EXIT.ok)) process.exit();
    });
}

/** An empty name is a variable that was not set, and would mean the current folder. */
function folder(text: string): string {
  if (text === "") throw new InvalidArgumentError("expected the name of a folder");
  return text;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("expected a whole number of at least 1");
  return number;
}
