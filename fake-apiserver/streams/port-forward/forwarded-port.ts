import type { Connection } from "../../../src/platform/index.ts";
import type { MessageQueue } from "../message-queue.ts";
import type { StreamedKubelet } from "../streamed-kubelet.ts";

export interface ForwardTarget {
  kubelet: Pick<StreamedKubelet, "dial">;
  namespace: string;
  pod: string;
  port: number;
}

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

/** Carries bytes between a client and a port of a pod until one of them has had enough. */
export async function forwardPort(target: ForwardTarget, client: ForwardedClient): Promise<void> {
  const { kubelet, namespace, pod, port } = target;
  let connection: Connection;
  try {
    connection = await kubelet.dial({ namespace, pod, port });
  } catch (error) {
    await client.finish(refusal(port, error));
    return;
  }
  void client.gone.then(() => connection.destroy());
  let failure: string | undefined;
  connection.once("error", (error) => (failure = refusal(port, error)));
  const input = carryInput(client.input, connection);
  try {
    for await (const chunk of connection.iterator({ destroyOnReturn: false })) await client.send(chunk as Buffer);
  } catch (error) {
    failure ??= refusal(port, error);
  }
  client.input.end();
  await input;
  await client.finish(failure);
  connection.destroy();
}

async function carryInput(input: MessageQueue, connection: Connection): Promise<void> {
  for await (const message of input) {
    if (connection.destroyed || connection.writableEnded) return;
    await new Promise<void>((resolve) => connection.write(message, () => resolve()));
  }
  if (!connection.destroyed) connection.end();
}

/** What a node says about a port, in its own words. */
export class ForwardRefusal extends Error {
  override name = "ForwardRefusal";
}

/** In the words of a kubelet over containerd. */
function refusal(port: number, error: unknown): string {
  if (error instanceof ForwardRefusal) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const why = code === "ECONNREFUSED" ? "connection refused" : error instanceof Error ? error.message : String(error);
  return `error forwarding port ${port} to pod: failed to connect to localhost:${port} inside namespace, IPv4: dial tcp4 127.0.0.1:${port}: connect: ${why}`;
}
