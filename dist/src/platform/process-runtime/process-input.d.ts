import { Writable } from "node:stream";
/** A process's stdin. What nobody reads any more is dropped: writing after the end is not an error. */
export declare function processInput(pipe: Writable): Writable;
/** The stdin of a process that has none. */
export declare function closedInput(): Writable;
