import type { Duplex } from "node:stream";
/** A host name or IP address and a TCP port. */
export interface Address {
    host: string;
    port: number;
}
/**
 * One end of a connection. Errors carry Node's codes (`ECONNREFUSED`, `ECONNRESET`, `EPIPE`, `ETIMEDOUT`).
 * `resetAndDestroy` closes it with a TCP reset instead of an orderly end.
 */
export interface Connection extends Duplex {
    resetAndDestroy(): unknown;
}
/** What clients of a server that is not there meet: `ECONNREFUSED`, or no answer at all until they give up. */
export type Suspension = "refuse" | "ignore";
export interface Listener {
    readonly address: Address;
    /** Those that are open. */
    connections(): readonly Connection[];
    /** Takes no connection any more, but keeps the port; open connections stay. Resolves when clients meet it. */
    suspend(how: Suspension): Promise<void>;
    /** Takes connections again, under the same address. */
    resume(): Promise<void>;
    /** Stops accepting and destroys the connections that are still open. */
    close(): Promise<void>;
}
/** The only way to reach another program: real sockets in `fake`, in-memory duplex pairs in `sim`. */
export interface Network {
    /** Rejects with an error that has a Node `code` when it cannot connect, or with `signal.reason` when aborted. */
    dial(address: Address, options?: {
        signal?: AbortSignal;
    }): Promise<Connection>;
    /** Port 0 picks a free one; the listener says which. Rejects with `EADDRINUSE` when the port is taken. */
    listen(address: Address, onConnection: (connection: Connection) => void): Promise<Listener>;
}
