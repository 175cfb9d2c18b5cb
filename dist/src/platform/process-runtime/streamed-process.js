import { ContainerStartError } from "../container-runtime.js";
import { SpawnFailure } from "./spawner/spawner.js";
/**
 * Starts a process of a container and hands its ends of the streams over. Rejected arguments are a `ContainerStartError`, a program that
 * cannot be started is a `SpawnFailure`.
 */
export async function spawnStreamed(spawner, streams, request) {
    try {
        return await spawner.spawn(request);
    }
    catch (error) {
        streams.ended();
        streams.stdout.destroy();
        streams.stderr.destroy();
        if (error instanceof SpawnFailure && error.refused)
            throw new ContainerStartError(`exec: ${error.message}`, 128);
        throw error;
    }
    finally {
        streams.handedOver();
    }
}
