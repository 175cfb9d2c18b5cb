import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { ContainerStartError } from "../container-runtime.ts";
import type { ContainerStreams } from "./container-streams.ts";

/** Starts a process of a container and hands its ends of the streams over. Rejected arguments are a `ContainerStartError`. */
export function spawnStreamed(
  streams: ContainerStreams,
  program: string,
  args: string[],
  options: SpawnOptions,
): ChildProcess {
  try {
    // A session of its own: the keys of our terminal are not meant for it.
    return spawn(program, args, { ...options, detached: true });
  } catch (error) {
    streams.ended();
    streams.stdout.destroy();
    streams.stderr.destroy();
    throw new ContainerStartError(`exec: ${error instanceof Error ? error.message : String(error)}`, 128);
  } finally {
    streams.handedOver();
  }
}
