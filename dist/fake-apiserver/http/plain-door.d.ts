import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock, Connection } from "../../src/platform/index.ts";
import type { ClientConnection } from "./connection-front.ts";
/** Takes connections of this process: they meet the same faults as those of the port, but nothing of TLS. */
export declare function createPlainDoor(options: {
    clock: Clock;
    faults: FaultEngine;
    onConnection(connection: ClientConnection): void;
}): (connection: Connection) => void;
