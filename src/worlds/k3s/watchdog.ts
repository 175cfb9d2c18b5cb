import type { HostPrograms } from "../../platform/index.ts";
import type { DockerEngine } from "../../platform/docker/index.ts";
import { siblingProgram } from "../../platform/sibling-program.ts";

/** Removes the containers of a run that was killed; Ryuk does the same where it may run. */
export interface Watchdog {
  /** The run has removed them itself. */
  dismiss(): Promise<void>;
}

export async function startWatchdog(
  programs: HostPrograms,
  engine: DockerEngine,
  run: string,
  env: Record<string, string | undefined>,
): Promise<Watchdog> {
  const program = siblingProgram(import.meta.url, "watchdog-program");
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const watchdog = await programs.start(
    [process.execPath, program, JSON.stringify({ endpoint: engine.endpoint, run })],
    // A session of its own: a Ctrl-C in the terminal is not meant for it.
    { env: Object.fromEntries(known), ownSession: true },
  );
  watchdog.stdout.resume();
  watchdog.stderr.resume();
  return {
    async dismiss() {
      watchdog.stdin.end("done\n");
      await watchdog.exited;
    },
  };
}
