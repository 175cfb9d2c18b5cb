import type { Readable, Writable } from "node:stream";
import type { PipePool } from "./pipe-pool.ts";
import { closedInput } from "./process-input.ts";

/** The three standard streams of one process: our ends, and the names of its own. */
export interface ContainerStreams {
  stdin: Writable;
  stdout: Readable;
  stderr: Readable;
  /** For the process: names of pipes. */
  names: { stdin: string | null; stdout: string; stderr: string };
  /** To be called after the process got its ends: an end of file must be able to arrive. */
  handedOver(): void;
  /** To be called after the process ended: frees our end of its stdin. */
  ended(): void;
}

export async function openStreams(pipes: PipePool, stdin: boolean): Promise<ContainerStreams> {
  const [input, output, errors] = await Promise.all([
    stdin ? pipes.input() : undefined,
    pipes.output(),
    pipes.output(),
  ]);
  return {
    stdin: input?.stream ?? closedInput(),
    stdout: output.stream,
    stderr: errors.stream,
    names: { stdin: input?.name ?? null, stdout: output.name, stderr: errors.name },
    handedOver() {
      for (const pipe of [input, output, errors]) pipe?.handedOver();
    },
    ended: () => input?.destroy(),
  };
}
