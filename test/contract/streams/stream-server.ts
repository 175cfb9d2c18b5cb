import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { serveStream } from "../../../fake-apiserver/streams/index.ts";
import type { StreamAction } from "../../../src/faults/points/stream-point.ts";
import { scriptedFaults } from "../../scripted-faults.ts";
import type { Cluster } from "../kubelet/cluster.ts";
import { DISCOVERY } from "./api-discovery.ts";

export interface StreamServer {
  port: number;
  /** What the next stream will suffer. */
  sufferNext(action: StreamAction): { fired: number };
  close(): Promise<void>;
}

/** A cut that tears the message at so many bytes. */
export function cutAfter(
  bytes: number,
  { channel, how }: { channel: "stdin" | "output"; how: "reset" | "end" },
): Extract<StreamAction, { do: "cut" }> {
  return { do: "cut", channel, at: { after: "bytes", bytes }, wholeMessages: false, how, kill: false };
}

/** The part of an API server that serves streams, without TLS, authentication and the rest. */
export async function startStreamServer(cluster: Cluster): Promise<StreamServer> {
  let next: (StreamAction & { fired(): void }) | undefined;
  const faults = scriptedFaults({
    stream() {
      const action = next;
      next = undefined;
      return action;
    },
  });
  let count = 0;
  const server: Server = createServer((request, response) => {
    const [, namespace, name] = /namespaces\/([^/]+)\/pods\/([^/?]+)$/.exec(request.url ?? "") ?? [];
    const pod = namespace && name ? cluster.store.get("pods", namespace, name) : undefined;
    const found = pod ?? DISCOVERY[(request.url ?? "").replace(/\?.*$/, "")];
    response.writeHead(found ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(found ?? { kind: "Status", apiVersion: "v1", status: "Failure", code: 404 }));
  });
  server.on("upgrade", (request, socket: Socket, head: Buffer) => {
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const [, , , , namespace = "", , name = "", subresource = ""] = path.split("/");
    void serveStream({
      request,
      socket,
      head,
      facts: {
        method: request.method ?? "",
        path,
        query,
        verb: "create",
        resource: "pods",
        namespace,
        name,
        subresource,
      },
      requestId: `request-${++count}`,
      connectionId: "connection-1",
      kubelet: cluster.kubelet,
      faults,
      history: cluster.history,
      clock: cluster.clock,
      reset: () => void socket.resetAndDestroy(),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sufferNext(action) {
      const seen = { fired: 0 };
      next = { ...action, fired: () => void seen.fired++ };
      return seen;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
