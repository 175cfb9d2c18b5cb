import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { ClientRequest } from "./client-request.ts";
import type { ClientConnection } from "./connection-front.ts";
import type { Reply } from "./reply.ts";
/** Serves the streams of one HTTP/2 connection. A rejection of `serve` resets the stream. */
export declare function acceptHttp2(connection: ClientConnection, options: {
    serve: (request: ClientRequest, reply: Reply) => Promise<void>;
    faults: FaultEngine;
    clock: Clock;
}): void;
