import type { HostProgram, HostProgramOptions, HostPrograms } from "./host-programs.ts";
import { openStreams } from "./process-runtime/container-streams.ts";
import { createPipePool } from "./process-runtime/pipe-pool.ts";
import { signalProcess } from "./process-runtime/process-signal.ts";
import { startSpawner } from "./process-runtime/spawner/spawner.ts";

/** Programs that come and go by the hundred, none of which is a runner. */
export interface SpawnedPrograms extends Pick<HostPrograms, "start"> {
  /** Starts no more; what runs goes on. */
  close(): Promise<void>;
}

/** Programs of the host that a small process starts, so that nobody stands still for the fork. Keeps its pipes in `dir`. */
export function createSpawnedPrograms(dir: string): SpawnedPrograms {
  const spawner = startSpawner();
  const pipes = createPipePool(dir, spawner);
  return {
    async start([program = "", ...args], { cwd, env }: HostProgramOptions): Promise<HostProgram> {
      const streams = await openStreams(pipes, true);
      const { stdin, stdout, stderr, names } = streams;
      const spawned = await spawner
        .spawn({
          program,
          args,
          env,
          pipes: [names.stdin, names.stdout, names.stderr],
          ...(cwd === undefined ? {} : { cwd }),
        })
        .catch((error: unknown) => {
          streams.ended();
          stdout.destroy();
          stderr.destroy();
          throw error;
        })
        .finally(() => streams.handedOver());
      const { pid } = spawned;
      let over = false;
      const exited = spawned.exited.then((status) => {
        over = true;
        streams.ended();
        return status;
      });
      const kill = (signal: NodeJS.Signals) => {
        // Its number may be another's by then.
        if (!over) signalProcess(pid, signal);
      };
      return { pid, stdin, stdout, stderr, exited, kill };
    },
    async close() {
      // It is what makes the pipes.
      await pipes.close();
      spawner.close();
    },
  };
}
