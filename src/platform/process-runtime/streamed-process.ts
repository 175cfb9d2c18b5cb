import { ContainerStartError } from "../container-runtime.ts";
import type { ContainerStreams } from "./container-streams.ts";
import type { SpawnRequest } from "./spawner/spawn-protocol.ts";
import { SpawnFailure, type SpawnedProcess, type Spawner } from "./spawner/spawner.ts";

/**
 * Starts a process of a container and hands its ends of the streams over. Rejected arguments are a `ContainerStartError`, a program that
 * cannot be started is a `SpawnFailure`.
 */
export async function spawnStreamed(
  spawner: Spawner,
  streams: ContainerStreams,
  request: Omit<SpawnRequest, "id">,
): Promise<SpawnedProcess> {
  try {
    return await spawner.spawn(request);
  } catch (error) {
    streams.ended();
    streams.stdout.destroy();
    streams.stderr.destroy();
    if (error instanceof SpawnFailure && error.refused) throw new ContainerStartError(`exec: ${error.message}`, 128);
    throw error;
  } finally {
    streams.handedOver();
  }
}
