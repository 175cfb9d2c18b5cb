import type { OutgoingHttpHeaders } from "node:http";
/** The way back to the client for one request, over whichever version of HTTP. */
export interface Reply {
    /** Why nothing can be answered any more: the client left, or the connection broke. */
    gone(): string | undefined;
    /** Sends status and headers at once; a body may follow much later. */
    head(status: number, headers: OutgoingHttpHeaders): void;
    write(chunk: string | Buffer): void;
    /** The orderly end of the answer. Nothing happens when it has ended already. */
    end(): void;
    /** A whole answer in as few packets as possible. */
    whole(status: number, headers: OutgoingHttpHeaders, body: string | Buffer): void;
    /** Calls once everything that was written has left for the wire. */
    sent(callback: () => void): void;
    /** Calls once nothing can be written any more. */
    onClose(callback: () => void): void;
}
