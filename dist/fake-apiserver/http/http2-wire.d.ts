import { Duplex } from "node:stream";
/** The bytes of an HTTP/2 connection, where something else may put in a word. */
export interface Http2Wire extends Duplex {
    /** Sends a frame of somebody else's, between those of the session. */
    inject(frame: Buffer): void;
    /** From now on nothing that arrives is read, and nothing leaves. */
    silence(): void;
    isSilent(): boolean;
}
/** Node's sessions send only what their own state allows; with a wire between them and TLS, everything can be said. It costs a copy. */
export declare function createHttp2Wire(socket: Duplex): Http2Wire;
