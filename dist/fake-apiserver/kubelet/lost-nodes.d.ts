import type { Readable } from "node:stream";
import type { ContainerProcess } from "../../src/platform/index.ts";
import type { Pod } from "./pod/pod.ts";
/** A connection to a node broke: nobody knows what became of what was carried over it. */
export declare class NodeLostError extends Error {
    name: string;
}
/** Which nodes cannot be reached, and what breaks when another one is lost. */
export interface LostNodes {
    has(node: string): boolean;
    lose(node: string): void;
    find(node: string): void;
    /** Throws what an API server answers that wants to open a stream to a pod there. */
    dial(pod: Pod): void;
    /** The same for the log of a container. */
    askForLog(pod: Pod, container: string): void;
    /** The process as a client far away sees it: `exited` rejects with `NodeLostError` when its node is lost. */
    tieProcess(pod: Pod, process: ContainerProcess): ContainerProcess;
    tieLog(pod: Pod, log: Readable): Readable;
}
export declare function createLostNodes(): LostNodes;
