import { CommandLineError } from "./command-line.ts";
import type { Outside } from "./outside.ts";
import { createOutside } from "./outside.ts";

type SubCommand = (args: string[], outside: Outside) => Promise<number>;

/** Loaded when asked for: each sub-command starts a process of its own, and jobs wait for it. */
const SUB_COMMANDS: Record<string, () => Promise<SubCommand>> = {
  "read-logs": async () => (await import("./read-logs.ts")).readLogs,
  "health-check": async () => (await import("./health-check.ts")).healthCheck,
  "artifacts-uploader": async () => (await import("./artifacts-uploader.ts")).uploadArtifacts,
  "artifacts-downloader": async () => (await import("./artifacts-downloader.ts")).downloadArtifacts,
  "cache-archiver": async () => (await import("./cache-archiver.ts")).archiveCache,
  "cache-extractor": async () => (await import("./cache-extractor.ts")).extractCache,
};

/** Runs one sub-command of the helper (executor facts 9.5); resolves with its exit code. */
export async function runHelper([name = "", ...args]: string[]): Promise<number> {
  const load = SUB_COMMANDS[name];
  if (load === undefined) {
    throw new CommandLineError(
      `unknown sub-command "${name}"; there are ${Object.keys(SUB_COMMANDS).toSorted().join(", ")}`,
    );
  }
  return (await load())(args, createOutside());
}
