import tls from "node:tls";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { ConnectionAction } from "../../src/faults/points/connection-point.ts";
import type { Clock, Connection, Listener, Network } from "../../src/platform/index.ts";
import type { KeyAndCertificate } from "../tls/certificate-authority.ts";

/** A client's connection: what stands behind the TLS socket that HTTP sees. */
export interface ClientConnection {
  id: string;
  socket: tls.TLSSocket;
  /** Closes the wire with a TCP reset. */
  reset: () => void;
}

/**
 * Accepts connections, lets faults have their way before the first TLS byte, and hands the rest over as TLS sockets.
 * once the handshake is done and it is known by ALPN which version of HTTP follows.
 */
export function acceptTls(options: {
  network: Network;
  clock: Clock;
  faults: FaultEngine;
  host: string;
  port: number;
  identity: KeyAndCertificate;
  caPem: string;
  onConnection(connection: ClientConnection): void;
}): Promise<Listener> {
  const { network, clock, faults, identity, caPem, onConnection } = options;
  const secureContext = tls.createSecureContext({ ...identity, ca: caPem });
  let count = 0;

  function secure(raw: Connection, id: string): void {
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
    socket.once("secure", () => {
      // Only a `tls.Server` says so by itself, and HTTP/2 waits for it.
      onConnection({ id, socket: Object.assign(socket, { secureConnecting: false }), reset });
    });
  }

  async function interfere(raw: Connection, id: string, actions: readonly ConnectionAction[]): Promise<void> {
    for (const action of actions) {
      if (action.do === "delay") await clock.sleep(action.ms);
      else if (action.do === "reset") return void raw.resetAndDestroy();
      // Reading without answering: the client's giving up is noticed, its ClientHello is not answered.
      else return void raw.resume().once("end", () => raw.destroy());
    }
    secure(raw, id);
  }

  return network.listen({ host: options.host, port: options.port }, (raw) => {
    count += 1;
    const id = `api-connection-${count}`;
    raw.on("error", () => raw.destroy());
    const actions = faults.ask("connection", { target: "api", connection: id });
    if (actions.length === 0) secure(raw, id);
    else void interfere(raw, id, actions);
  });
}
