import type { Duplex } from "node:stream";
import type { Connection } from "../../../platform/index.ts";
import { frameTools } from "./frames.ts";

/** The end of a relay that is here. */
export interface HostEnd {
  /** Connections to this port of the pod's come out here from now on. Rejects when the pod cannot listen there. */
  open(port: number): Promise<void>;
  close(): void;
}

/** Carries connections that come out of `stream` to whoever `dial` reaches by their port. */
export function createHostEnd(stream: Duplex, dial: (port: number) => Promise<Connection>): HostEnd {
  const { kinds, encode, reader } = frameTools();
  const connections = new Map<number, Promise<Connection>>();
  const waiting = new Map<number, PromiseWithResolvers<void>>();

  const say = (frame: Buffer, from?: Connection) => {
    if (stream.destroyed || stream.write(frame) || from === undefined) return;
    from.pause();
    stream.once("drain", () => from.resume());
  };

  function accept(id: number, port: number): void {
    const dialled = dial(port).then((connection) => {
      connection.on("data", (bytes: Buffer) => say(encode(kinds.data, id, bytes), connection));
      connection.on("end", () => say(encode(kinds.end, id)));
      connection.on("error", () => {});
      connection.on("close", () => {
        if (connections.delete(id)) say(encode(kinds.close, id));
      });
      return connection;
    });
    connections.set(id, dialled);
    dialled.catch(() => {
      connections.delete(id);
      say(encode(kinds.close, id));
    });
  }

  stream.on(
    "data",
    reader(({ kind, id, payload }) => {
      if (kind === kinds.listening) waiting.get(id)?.resolve();
      else if (kind === kinds.refused) waiting.get(id)?.reject(new Error(`relay: ${payload.toString("utf8")}`));
      else if (kind === kinds.open) accept(id, Number(payload.toString("latin1")));
      else {
        // In the order in which they came, also before the connection stands.
        void connections.get(id)?.then(
          (connection) => {
            if (kind === kinds.data) connection.write(Buffer.from(payload));
            else if (kind === kinds.end) connection.end();
            else connection.destroy();
          },
          () => {},
        );
      }
    }),
  );
  stream.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("relay: the way to its pod is gone"));
    for (const connection of connections.values())
      void connection.then(
        (each) => each.destroy(),
        () => {},
      );
  });
  stream.on("error", () => {});

  return {
    open(port) {
      const asked = Promise.withResolvers<void>();
      waiting.set(port, asked);
      say(encode(kinds.listen, port));
      return asked.promise;
    },
    close: () => void stream.destroy(),
  };
}
