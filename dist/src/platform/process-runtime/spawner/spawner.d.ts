import net from "node:net";
import type { ExitStatus } from "../../exit-status.ts";
import type { ListenRequest, SpawnRequest } from "./spawn-protocol.ts";
export interface SpawnedProcess {
    readonly pid: number;
    readonly exited: Promise<ExitStatus>;
}
/** A program that could not be started; `refused`: because its arguments are no good. */
export declare class SpawnFailure extends Error {
    name: string;
    readonly refused: boolean;
    constructor(message: string, refused: boolean);
}
/**
 * Starts programs by a small process of its own. A fork by ourselves takes time for every page of our memory, and all jobs stand
 * still meanwhile.
 */
export interface Spawner {
    /** Rejects with a `SpawnFailure`. */
    spawn(request: Omit<SpawnRequest, "id">): Promise<SpawnedProcess>;
    /** The sockets that a program of ours hands over. Rejects with a `SpawnFailure` unless they are as many as asked for. */
    listen(request: Omit<ListenRequest, "id">): Promise<net.Server[]>;
    /** Starts no more; what runs goes on. */
    close(): void;
}
export declare function startSpawner(): Spawner;
