import type { Readable, Writable } from "node:stream";
/** One end for us, and the name under which a process that is about to start gets the other one. */
export interface OutputPipe {
    stream: Readable;
    name: string;
    /** To be called once the process has its end, or never will: the name goes, and an end of file can arrive. */
    handedOver(): void;
}
export interface InputPipe {
    stream: Writable;
    name: string;
    handedOver(): void;
    /** Frees our end once nobody reads any more. */
    destroy(): void;
}
/** Real pipes for the standard streams of containers. */
export interface PipePool {
    output(): Promise<OutputPipe>;
    input(): Promise<InputPipe>;
    /** Makes no more; resolves when no pipe is in the making, so that the folder can be removed. */
    close(): Promise<void>;
}
/**
 * Node joins its children by sockets, and `echo > /dev/stdout` cannot open a socket; scripts rely on it.
 * So pipes are made as named ones, a batch ahead. Until a process has its end we hold one of the same kind: a pipe whose other end
 * nobody has opened yet looks like one at its end.
 */
export declare function createPipePool(dir: string): PipePool;
