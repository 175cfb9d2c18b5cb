import { Command, CommanderError } from "commander";
import { enableCompileCache, flushCompileCache } from "node:module";
import { conformanceCommand } from "./conformance.ts";
import { EXIT } from "./exit-codes.ts";
import { faultsCommand } from "./faults.ts";
import { historyCommand } from "./history.ts";
import { oneLineErrors } from "./one-line-errors.ts";
import { reportError } from "./report-error.ts";
import { runnerCommand } from "./runner.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { terseHelp } from "./terse-help.ts";
import { VERSION } from "../library/version.ts";
import { COMPILE_CACHE } from "../platform/compile-cache.ts";

// The commands load what they need when they run; from the second time on without being compiled again.
enableCompileCache(COMPILE_CACHE);

// Whoever reads our output may stop early (`| head`); that is no reason to break off and leave things behind.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const program = new Command("faultline")
  .description("Simulation and conformance test harness for GitLab Runner's Kubernetes executor")
  .version(VERSION)
  .enablePositionalOptions()
  .addCommand(conformanceCommand())
  .addCommand(serveCommand())
  .addCommand(faultsCommand())
  .addCommand(historyCommand())
  .addCommand(runnerCommand())
  .addCommand(schemaCommand());

for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
  command.exitOverride().configureHelp(terseHelp).configureOutput(oneLineErrors);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else process.exitCode = await reportError(error);
}

// Everything that counts is closed by now. Left to itself, Node.js takes down what it still knows of, and for a request of a
// connection that was reset in mid-run it may wait for ever, at full speed.
flushCompileCache();
for (const stream of [process.stdout, process.stderr]) await new Promise((written) => stream.write("", written));
process.exit();
