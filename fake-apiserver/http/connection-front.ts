import tls from "node:tls";
import type { Due, FaultEngine } from "../../src/faults/fault-engine.ts";
import type { ConnectionAction } from "../../src/faults/points/connection-point.ts";
import { admit, createIdleClose, type IdleClose } from "../../src/faults/wire/index.ts";
import type { Clock, Connection, Listener, Network } from "../../src/platform/index.ts";
import type { ServerContexts } from "../tls/server-contexts.ts";
import { createPatience, FIRST_HEADER_MS } from "./patience.ts";

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
export function acceptTls(options: {
  network: Network;
  clock: Clock;
  faults: FaultEngine;
  host: string;
  port: number;
  contexts: ServerContexts;
  onConnection(connection: ClientConnection): void;
}): Promise<Listener> {
  const { network, clock, faults, contexts, onConnection } = options;
  const patience = createPatience(clock);
  let count = 0;

  function secure(raw: Connection, id: string, secureContext: tls.SecureContext): void {
    if (raw.destroyed) return;
    const socket = new tls.TLSSocket(raw, {
      isServer: true,
      secureContext,
      requestCert: true,
      // Who the certificate names, and whether it is ours, is a matter of authentication: a stranger gets 401.
      rejectUnauthorized: false,
      ALPNProtocols: ["h2", "http/1.1"],
    });
    socket.on("error", () => raw.destroy());
    const reset = () => {
      raw.resetAndDestroy();
      socket.destroy();
    };
    const end = () => void socket.end();
    const breakPipe = () => void raw.end(reset);
    const idle = createIdleClose(clock, {
      isOpen: () => !socket.destroyed,
      close: (how) => (how === "reset" ? reset() : end()),
    });
    const handshake = patience.with({ onClose: (callback) => raw.once("close", callback), close: () => raw.destroy() });
    handshake.atMost(FIRST_HEADER_MS);
    socket.once("secure", () => {
      handshake.endlessly();
      // Only a `tls.Server` says so by itself, and HTTP/2 waits for it.
      onConnection({ id, socket: Object.assign(socket, { secureConnecting: false }), reset, end, breakPipe, idle });
    });
  }

  async function interfere(raw: Connection, id: string, actions: readonly Due<ConnectionAction>[]): Promise<void> {
    const left = await admit(raw, actions, clock);
    const shown = actions.findLast((action) => action.do === "present");
    const context = shown === undefined ? contexts.own : await contexts.flawed(shown.certificate);
    if (left !== undefined) secure(left, id, context);
  }

  return network.listen({ host: options.host, port: options.port }, (raw) => {
    count += 1;
    const id = `api-connection-${count}`;
    raw.on("error", () => raw.destroy());
    const actions = faults.ask("connection", { target: "api", connection: id });
    if (actions.length === 0) secure(raw, id, contexts.own);
    else void interfere(raw, id, actions);
  });
}
