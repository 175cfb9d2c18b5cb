import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import { admit, createIdleClose } from "../../src/faults/wire/index.ts";
import type { Clock, Connection } from "../../src/platform/index.ts";
import type { ClientConnection } from "./connection-front.ts";

/** Takes connections of this process: they meet the same faults as those of the port, but nothing of TLS. */
export function createPlainDoor(options: {
  clock: Clock;
  faults: FaultEngine;
  onConnection(connection: ClientConnection): void;
}): (connection: Connection) => void {
  const { clock, faults, onConnection } = options;
  let count = 0;

  function begin(socket: Connection, id: string): void {
    const reset = () => void socket.resetAndDestroy();
    const end = () => void socket.end();
    const idle = createIdleClose(clock, {
      isOpen: () => !socket.destroyed,
      close: (how) => (how === "reset" ? reset() : end()),
    });
    onConnection({ id, socket, reset, end, breakPipe: () => void socket.end(reset), idle });
  }

  return (connection) => {
    count += 1;
    const id = `api-inner-connection-${count}`;
    const actions = faults.ask("connection", { target: "api", connection: id });
    if (actions.length === 0) begin(connection, id);
    else {
      void admit(connection, actions, clock).then((left) => {
        if (left !== undefined) begin(left, id);
      });
    }
  };
}
