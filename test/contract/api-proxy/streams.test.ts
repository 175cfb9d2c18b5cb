import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { openSpdyConnection, type SpdyConnection } from "../../../fake-apiserver/streams/spdy/spdy-connection.ts";
import { withProxy, type ProxiedCluster } from "./proxied-cluster.ts";
import { startUpstream } from "./scripted-upstream.ts";

const POD = "/api/v1/namespaces/default/pods/p";
const EXEC = `${POD}/exec?command=cat&container=main&stdin=true&stdout=true`;
const NOTHING = Buffer.alloc(0);

/** A kubelet far away, as a test plays it: which streams there are, what comes in over them, and the way back. */
interface Node {
  connection: SpdyConnection;
  socket: Socket;
  streams: Map<string, number>;
  /** What came over stdin, once it has ended. */
  stdin: Promise<string>;
}

/** Starts an API server of which every stream is played by `play`, once all of them are open. */
async function withNode<T>(
  play: (node: Node) => void,
  use: (cluster: ProxiedCluster) => Promise<T>,
  { plan = [], streams: expected = 3 }: { plan?: readonly unknown[]; streams?: number } = {},
): Promise<T> {
  const upstream = await startUpstream({
    upgrade(request, duplex, head) {
      const socket = duplex as Socket;
      const version = request.headers["x-stream-protocol-version"];
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: SPDY/3.1\r\nConnection: Upgrade\r\nX-Stream-Protocol-Version: ${version}\r\n\r\n`,
      );
      socket.on("error", () => {});
      const streams = new Map<string, number>();
      const stdin: Buffer[] = [];
      const ended = Promise.withResolvers<string>();
      const connection = openSpdyConnection(socket, head, {
        onStream(stream, headers) {
          streams.set(headers.get("streamtype") ?? "", stream);
          // Once the stream is answered, too.
          if (streams.size === expected)
            setImmediate(() => play({ connection, socket, streams, stdin: ended.promise }));
        },
        onData(stream, data) {
          if (stream === streams.get("stdin")) stdin.push(data);
          return Promise.resolve();
        },
        onEnd(stream) {
          if (stream === streams.get("stdin")) ended.resolve(Buffer.concat(stdin).toString());
        },
      });
    },
  });
  try {
    return await withProxy(use, { upstream, plan });
  } finally {
    await upstream.close();
  }
}

function open({ proxy, token }: ProxiedCluster, path: string, protocol = "v5.channel.k8s.io"): WebSocket {
  const headers = { authorization: `Bearer ${token}` };
  const socket = new WebSocket(proxy.url.replace("https", "wss") + path, [protocol], { ca: proxy.caPem, headers });
  socket.on("error", () => {});
  return socket;
}

/** Everything that came over a channel, and how it ended. */
async function met(socket: WebSocket): Promise<{ code: number; channels: Record<number, string> }> {
  const channels: Record<number, string> = {};
  socket.on("message", (data: Buffer) => {
    const channel = data[0] ?? 0;
    channels[channel] = (channels[channel] ?? "") + data.subarray(1).toString();
  });
  const [code] = (await once(socket, "close")) as [number];
  return { code, channels };
}

const eventsOf = ({ history }: ProxiedCluster, ...types: string[]) =>
  history.events.filter(({ type }) => types.includes(type));

describe("a stream whose other end is far away", () => {
  test("stdin ends while outputs go on, and the status is the node's, word for word", async () => {
    const status = {
      metadata: {},
      status: "Failure",
      message: "command terminated with non-zero exit code: in words of its own",
      reason: "NonZeroExitCode",
      details: { causes: [{ reason: "ExitCode", message: "7" }] },
    };
    const play = async ({ connection, streams, stdin }: Node) => {
      const out = streams.get("stdout") ?? 0;
      await connection.send(out, Buffer.from(`heard ${await stdin}`), { fin: true });
      await connection.send(streams.get("error") ?? 0, Buffer.from(JSON.stringify(status)), { fin: true });
      connection.end();
    };
    await withNode(
      (node) => void play(node),
      async (cluster) => {
        const socket = open(cluster, EXEC);
        await once(socket, "open");
        socket.send(Buffer.from("\0hello"));
        socket.send(Buffer.of(255, 0));
        const { code, channels } = await met(socket);
        expect([code, channels[1], JSON.parse(channels[3] ?? "")]).toEqual([1000, "heard hello", status]);
        expect(eventsOf(cluster, "exec-start", "exec-exit", "stream-close")).toMatchObject([
          { type: "exec-start", pod: "p", container: "main", command: ["cat"] },
          { type: "exec-exit", exitCode: 7 },
          { type: "stream-close", cause: "completed", exitCode: 7 },
        ]);
      },
    );
  });

  test.each([
    ["breaks", 1006, (node: Node) => void node.socket.resetAndDestroy()],
    ["ends without a status", 1000, (node: Node) => node.connection.end()],
  ])("that %s is no success", async (_, code, leave) => {
    const play = async (node: Node) => {
      await node.connection.send(node.streams.get("stdout") ?? 0, Buffer.from("half"));
      leave(node);
    };
    await withNode(
      (node) => void play(node),
      async (cluster) => {
        const socket = open(cluster, EXEC);
        const end = await met(socket);
        expect([end.code, end.channels[3]]).toEqual([code, undefined]);
        expect(eventsOf(cluster, "exec-start", "exec-exit")).toMatchObject([{ type: "exec-start" }]);
      },
    );
  });

  test("is left when its client leaves", async () => {
    const left = Promise.withResolvers<void>();
    await withNode(
      ({ connection, streams }) => {
        void connection.closed.then(left.resolve);
        void connection.send(streams.get("stdout") ?? 0, Buffer.from("here"));
      },
      async (cluster) => {
        const socket = open(cluster, EXEC);
        socket.on("message", (data: Buffer) => data.length > 1 && socket.terminate());
        await left.promise;
      },
    );
  });

  test("does not begin when the client's never opens", async () => {
    let begun = false;
    const plan = [{ fault: "stream-never-opens", with: { missing: "streams" } }];
    await withNode(
      () => (begun = true),
      async (cluster) => {
        const socket = open(cluster, EXEC);
        await once(socket, "open");
        const closed = once(socket, "close");
        socket.terminate();
        await closed;
        await cluster.proxy.close();
        expect([begun, eventsOf(cluster, "exec-start")]).toEqual([false, []]);
      },
      { plan, streams: 1 },
    );
  });

  test("a port that nobody listens on is refused in the node's words", async () => {
    await withNode(
      ({ connection, streams }) => {
        // In the order of containerd.
        void connection.send(streams.get("data") ?? 0, NOTHING, { fin: true });
        void connection.send(streams.get("error") ?? 0, Buffer.from("words of its own"), { fin: true });
      },
      async (cluster) => {
        const { channels } = await met(open(cluster, `${POD}/portforward?ports=80`, "v4.channel.k8s.io"));
        expect(channels[1]).toContain("words of its own");
        expect(eventsOf(cluster, "forward-close")).toMatchObject([{ cause: "refused", message: "words of its own" }]);
      },
      { streams: 2 },
    );
  });
});

test("a refusal before the upgrade is the API server's, word for word", async () => {
  const upstream = await startUpstream({
    serve(_request, response) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8", warning: '299 - "so"' });
      response.end("container not found (words of its own)");
    },
  });
  await withProxy(
    async (cluster) => {
      const socket = open(cluster, EXEC);
      const [, response] = (await once(socket, "unexpected-response")) as [unknown, IncomingMessage];
      expect([response.statusCode, response.headers["content-type"], response.headers["warning"]]).toEqual([
        404,
        "text/plain; charset=utf-8",
        '299 - "so"',
      ]);
      expect(await text(response)).toBe("container not found (words of its own)");
      expect(eventsOf(cluster, "response")).toMatchObject([{ status: 404, message: expect.stringContaining("words") }]);
    },
    { upstream },
  );
  await upstream.close();
});
