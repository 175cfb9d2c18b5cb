import { type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { ClientRequest, UpgradeRequest } from "./client-request.ts";
import type { ClientConnection } from "./connection-front.ts";
import type { Reply } from "./reply.ts";
export interface Http1Handlers {
    /** A rejection breaks the connection. */
    serve(request: ClientRequest, reply: Reply): Promise<void>;
    /** `head` is what the client already sent over the bare socket. A rejection breaks it. */
    upgrade(request: UpgradeRequest, socket: Duplex, head: Buffer): Promise<void>;
}
/** HTTP/1.1 over connections that are given to it. */
export declare function createHttp1Server({ serve, upgrade }: Http1Handlers): {
    accept(connection: ClientConnection): void;
};
/** A refused upgrade is answered as plain HTTP, after which the connection closes. */
export declare function replyOn(message: IncomingMessage, socket: Duplex): Reply;
