import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { RunnerLog } from "../runner/runner-log.ts";
import type { KnownSession } from "./session-book.ts";
/** `/session/<uuid>/exec`: joins the visitor's WebSocket with a terminal in the job. Throws `Refusal`s before the upgrade. */
export declare function serveTerminal(session: KnownSession, { request, socket, head }: {
    request: IncomingMessage;
    socket: Duplex;
    head: Buffer;
}, log: RunnerLog): Promise<void>;
