import type { IncomingMessage, ServerResponse } from "node:http";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import { type IdleClose } from "../../src/faults/wire/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock, Connection } from "../../src/platform/index.ts";
import type { Route } from "./call.ts";
export interface Surroundings {
    clock: Clock;
    history: Recorder;
    faults: FaultEngine;
}
export interface Exchange {
    id: string;
    connection: {
        id: string;
        socket: Connection;
        idle: IdleClose;
    };
    request: IncomingMessage;
    response: ServerResponse;
    route: Route;
    groups: readonly string[];
    url: URL;
}
/** Answers one request: asks the faults before and after the work, and leaves it in the History. */
export declare function exchange(surroundings: Surroundings, one: Exchange): Promise<void>;
