import { Command } from "commander";

export function runnerCommand(): Command {
  return new Command("runner")
    .description("Work as a real runner: poll the GitLab of config.toml, run its jobs on the cluster of config.toml")
    .requiredOption("--config <file>", "config.toml")
    .action(async ({ config }: { config: string }) => {
      const { runRunner } = await import("./run-runner.ts");
      process.exitCode = await runRunner(config);
    });
}
