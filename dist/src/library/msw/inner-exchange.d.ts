import { type Connection } from "../../platform/index.ts";
/**
 * Sends a request to a server of this process over a connection that is no socket, and gives its answer, the body as it comes. Rejects
 * when the connection breaks before the head of the answer. HTTP/1.0, so that an answer ends with its connection.
 */
export declare function innerExchange(accept: (connection: Connection) => void, request: Request): Promise<Response>;
