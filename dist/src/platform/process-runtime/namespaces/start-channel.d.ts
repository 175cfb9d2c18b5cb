import type { Readable } from "node:stream";
/** What the programs say that build a container, and that wait for its end. */
export interface StartChannel {
    /** The process id of the container's first process; rejects with a `ContainerStartError`. */
    started: Promise<number>;
    /** Everything that was said, once nobody can say more: when the container has ended. */
    closed: Promise<string>;
}
/** Reads the container's process id and then `ready`, or why not. */
export declare function readStartChannel(words: Readable): StartChannel;
