import tls from "node:tls";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import { type IdleClose } from "../../src/faults/wire/index.ts";
import type { Clock, Connection, Listener, Network } from "../../src/platform/index.ts";
import type { ServerContexts } from "../tls/server-contexts.ts";
/** A client's connection: what stands behind the TLS socket that HTTP sees. */
export interface ClientConnection {
    id: string;
    /** A `TLSSocket`, unless it comes from this process. */
    socket: tls.TLSSocket | Connection;
    /** Closes the wire with a TCP reset. */
    reset: () => void;
    /** Closes it in an orderly way, whatever was still to be said. */
    end: () => void;
    /** As `end`, and whoever goes on writing meets a reset. */
    breakPipe: () => void;
    /** Whether it will be closed although it is kept alive. */
    idle: IdleClose;
}
/**
 * Accepts connections, lets faults have their way before the first TLS byte, and hands the rest over as TLS sockets
 * once the handshake is done and it is known by ALPN which version of HTTP follows.
 */
export declare function acceptTls(options: {
    network: Network;
    clock: Clock;
    faults: FaultEngine;
    host: string;
    port: number;
    contexts: ServerContexts;
    onConnection(connection: ClientConnection): void;
}): Promise<Listener>;
