import type { ContainerStreams } from "./container-streams.ts";
import type { SpawnRequest } from "./spawner/spawn-protocol.ts";
import { type SpawnedProcess, type Spawner } from "./spawner/spawner.ts";
/**
 * Starts a process of a container and hands its ends of the streams over. Rejected arguments are a `ContainerStartError`, a program that
 * cannot be started is a `SpawnFailure`.
 */
export declare function spawnStreamed(spawner: Spawner, streams: ContainerStreams, request: Omit<SpawnRequest, "id">): Promise<SpawnedProcess>;
