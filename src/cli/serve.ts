import { Command, InvalidArgumentError } from "commander";
import type { ServeOptions } from "./run-serve.ts";
import { runtimeOption } from "./runtime-option.ts";

export function serveCommand(): Command {
  return new Command("serve")
    .description("Run the fake cluster and the fake GitLab alone, for kubectl or a runner of your own, until Ctrl-C")
    .option("--kubeconfig <file>", "write the administrator's kubeconfig there (default: a temporary file)")
    .option("--json", "print JSON lines for scripts: one when ready, and one for each change of a job", false)
    .option("--api-port <port>", "port of the API server (default: a free one)", port)
    .option("--gitlab-port <port>", "port of GitLab (default: a free one)", port)
    .option(
      "--project <folder>",
      "make a project of this folder, start its .gitlab-ci.yml's pipeline and tell of its jobs",
    )
    .option("--faults <plan>", "a fault plan (YAML): what goes wrong for whatever client connects")
    .option("--verbose", "print the jobs' traces, too", false)
    .option("--namespace <name>", "namespace for the jobs", namespace, "ci")
    .addOption(runtimeOption())
    .action(async (options: ServeOptions) => {
      const { runServe } = await import("./run-serve.ts");
      await runServe(options);
    });
}

function namespace(text: string): string {
  if (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text)) return text;
  throw new InvalidArgumentError(
    "expected at most 63 lower-case letters, digits and dashes, with a letter or digit at both ends",
  );
}

function port(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError("expected a number from 0 to 65535");
  return Number(text);
}
