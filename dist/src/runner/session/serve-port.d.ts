import type { IncomingMessage, ServerResponse } from "node:http";
import type { KnownSession } from "./session-book.ts";
/** Undefined when the path, below that of the session, is another one. */
export declare function portPath(rest: string): {
    service: string;
    port: string;
    path: string;
} | undefined;
/** `/session/<uuid>/proxy/<service>/<port>/<path>`: a port of the job, with the method of the request. Throws `Refusal`s. */
export declare function servePort(session: KnownSession, target: {
    service: string;
    port: string;
    path: string;
}, { request, response }: {
    request: IncomingMessage;
    response: ServerResponse;
}): Promise<void>;
