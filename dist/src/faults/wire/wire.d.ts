import { Duplex } from "node:stream";
import type { Clock, Connection } from "../../platform/index.ts";
import type { Due } from "../fault-engine.ts";
import type { Direction, Toxic } from "../points/toxic.ts";
/** A server's end of a connection on which toxics can act, whatever is spoken over it. */
export interface Wire extends Connection {
    impair(direction: Direction, toxic: Due<Toxic>): void;
}
/** Stands between a server and the connection of its client; `resetBelow` breaks what is below it with a TCP reset. */
export declare function createWire(below: Duplex, options: {
    clock: Clock;
    resetBelow(): void;
}): Wire;
