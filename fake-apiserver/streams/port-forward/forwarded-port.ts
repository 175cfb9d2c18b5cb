import type { Connection } from "../../../src/platform/index.ts";
import type { MessageQueue } from "../message-queue.ts";
import type { StreamTampering } from "../tampering/index.ts";
import type { StreamCut } from "../tampering/stream-cut.ts";

/** A client's side of one connection to a port. */
export interface ForwardedClient {
  /** What it sends; ends with its half-close. */
  input: MessageQueue;
  send(data: Buffer): Promise<void>;
  /** No more bytes come from the pod; with what went wrong, if anything did. */
  finish(error?: string): Promise<void>;
  /** Resolves when nobody is there any more. */
  gone: Promise<void>;
}

/** How a connection to a port ended; `message` is what went wrong, in the node's words. */
export interface ForwardEnding {
  cause: "completed" | "client closed the connection" | "refused" | "broken" | "fault: reset" | "fault: ended";
  message?: string;
  /** Bytes that arrived. */
  toPod: number;
  toClient: number;
}

/** Carries bytes between a client and a port of a pod until one of them, or a fault, has had enough. */
export async function forwardPort(options: {
  port: number;
  dial(): Promise<Connection>;
  client: ForwardedClient;
  tampering: StreamTampering;
  /** Hears how it went before the client does. */
  onEnd(ending: ForwardEnding): void;
  /** Breaks the client's connection, and with it everything that comes over it, with a TCP reset. */
  reset(): void;
}): Promise<void> {
  const { port, dial, client, tampering, onEnd, reset } = options;
  const { cut } = tampering;
  const went = { toPod: 0, toClient: 0 };
  const ending = Promise.withResolvers<Pick<ForwardEnding, "cause" | "message">>();
  let over = false;

  const finish = (how: Pick<ForwardEnding, "cause" | "message">) => {
    over = true;
    ending.resolve(how);
  };
  const cutNow = (how: StreamCut) => {
    if (over) return;
    how.fired();
    finish({ cause: how.how === "reset" ? "fault: reset" : "fault: ended" });
  };

  async function carryInput(connection: Connection): Promise<void> {
    const way = tampering.input(async (message) => {
      if (connection.destroyed || connection.writableEnded) return;
      went.toPod += message.length;
      await new Promise<void>((resolve) => connection.write(message, () => resolve()));
    });
    for await (const message of client.input) {
      if (over) return;
      const { deliver, last } = cut?.take("stdin", message) ?? { deliver: message, last: false };
      if (deliver.length > 0) await way.push(deliver);
      if (last && cut) return cutNow(cut);
    }
    await way.end();
    if (!connection.destroyed) connection.end();
  }

  async function carryOutput(connection: Connection): Promise<void> {
    const way = tampering.output(async (message) => {
      if (over) return;
      const { deliver, last } = cut?.take("output", message) ?? { deliver: message, last: false };
      went.toClient += deliver.length;
      if (deliver.length > 0) await client.send(deliver);
      if (last && cut) cutNow(cut);
    });
    for await (const chunk of connection.iterator({ destroyOnReturn: false })) await way.push(chunk as Buffer);
    await way.end();
  }

  let connection: Connection | undefined;
  try {
    connection = await (tampering.refusal === undefined ? dial() : refuse(tampering.refusal.message));
    // Whoever reads meets it.
    connection.on("error", () => {});
    void client.gone.then(() => finish({ cause: "client closed the connection" }));
    if (cut?.atOnce) cutNow(cut);
    const input = carryInput(connection);
    const output = carryOutput(connection).then(async () => {
      if (over) return;
      // What the client had said before still arrives, unless a fault holds it back.
      tampering.over();
      client.input.end();
      await input;
    });
    output.then(
      () => finish({ cause: "completed" }),
      (error: unknown) => finish(failure(port, error)),
    );
  } catch (error) {
    finish(failure(port, error, "refused"));
  }

  const how = await ending.promise;
  tampering.over();
  onEnd({ ...how, ...went });
  if (how.cause === "fault: reset") reset();
  else if (how.cause !== "client closed the connection") await client.finish(how.message);
  client.input.end();
  connection?.destroy();
}

/** What a node says about a port, in its own words. */
export class ForwardRefusal extends Error {
  override name = "ForwardRefusal";
}

function refuse(message: string | undefined): Promise<never> {
  const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
  return Promise.reject(message === undefined ? refused : new ForwardRefusal(message));
}

function failure(
  port: number,
  error: unknown,
  cause: "refused" | "broken" = "broken",
): Pick<ForwardEnding, "cause" | "message"> {
  if (error instanceof ForwardRefusal) return { cause: "refused", message: error.message };
  // In the words of a kubelet over containerd.
  const about = `error forwarding port ${port} to pod:`;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const why = error instanceof Error ? error.message : String(error);
  if (cause === "broken") {
    return { cause, message: `${about} ${code === "ECONNRESET" ? "read: connection reset by peer" : why}` };
  }
  const said = code === "ECONNREFUSED" ? "connection refused" : why;
  const where = `failed to connect to localhost:${port} inside namespace, IPv4: dial tcp4 127.0.0.1:${port}: connect`;
  return { cause, message: `${about} ${where}: ${said}` };
}
