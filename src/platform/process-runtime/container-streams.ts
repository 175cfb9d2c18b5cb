import { closeSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import type { PipePool } from "./pipe-pool.ts";
import { closedInput } from "./process-input.ts";

/** The three standard streams of one process: our ends, and what its `spawn` needs. */
export interface ContainerStreams {
  stdin: Writable;
  stdout: Readable;
  stderr: Readable;
  fds: { stdin: number | "ignore"; stdout: number; stderr: number };
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
    fds: { stdin: input?.childFd ?? "ignore", stdout: output.childFd, stderr: errors.childFd },
    handedOver() {
      if (input) closeSync(input.childFd);
      closeSync(output.childFd);
      closeSync(errors.childFd);
    },
    ended: () => input?.destroy(),
  };
}
