import { Command } from "commander";
import type { RunnerCommandOptions } from "./runner-or-check.ts";

const SETTINGS_HELP = `
Settings of [runners.kubernetes] can also be given here or in the environment, for every [[runners]] section:
  --kubernetes-<key> <value>   as in: --kubernetes-service-account ci --kubernetes-host_aliases '[{"ip":"192.0.2.1","hostnames":["db"]}]'
  KUBERNETES_<KEY>=<value>     as in: KUBERNETES_SERVICE_ACCOUNT=ci
A flag counts more than an environment variable, and both more than config.toml.`;

export function runnerCommand(): Command {
  return new Command("runner")
    .description("Work as a real runner: poll the GitLab of config.toml, run its jobs on the cluster of config.toml")
    .option("--config <file>", "the config.toml that it works with (needed)")
    .option("--check", "only print the effective settings, where each comes from, and every problem", false)
    .option("--json", "with --check: print JSON", false)
    .option("--permissions", "only print which API permissions it needs, and a Role with them", false)
    .option("--check-cluster", "with --permissions: ask the cluster which of them are missing", false)
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText("after", SETTINGS_HELP)
    .action(async (options: RunnerCommandOptions, command: Command) => {
      const { runnerOrCheck } = await import("./runner-or-check.ts");
      process.exitCode = await runnerOrCheck(options, command.args);
    });
}
