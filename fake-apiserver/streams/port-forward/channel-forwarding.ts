import type { WebSocket } from "ws";
import { createMessageQueue } from "../message-queue.ts";
import type { ChannelProtocol } from "../websocket/channel-protocol.ts";
import type { AdmitPort } from "./admit-port.ts";

/** Serves port forwarding over the channels of a WebSocket: one connection to each port, channel 2n for its bytes, 2n + 1 for its errors. */
export function forwardOverChannels(
  client: WebSocket,
  protocol: ChannelProtocol,
  ports: readonly number[],
  admit: AdmitPort,
): void {
  const inputs = ports.map(() => createMessageQueue());
  const gone = new Promise<void>((resolve) => client.once("close", () => resolve()));
  client.on("error", () => client.terminate());
  client.on("message", (message: Buffer) => {
    const decoded = protocol.decode(message);
    if (decoded === undefined || decoded.channel % 2 === 1 || decoded.data.length === 0) return;
    client.pause();
    void inputs[decoded.channel / 2]?.push(decoded.data).then(() => client.resume());
  });
  const send = (channel: number, data: Buffer) =>
    new Promise<void>((resolve) =>
      client.send(protocol.encode(channel, data), { binary: protocol.binary }, () => resolve()),
    );
  let open = ports.length;
  ports.forEach((port, index) => {
    const admitted = admit(port);
    if (!admitted.opens) return;
    const input = inputs[index] ?? createMessageQueue();
    const [data, error] = [2 * index, 2 * index + 1];
    const number = Buffer.alloc(2);
    number.writeUInt16LE(port);
    // Each channel begins with the port that it is about.
    void send(data, number);
    void send(error, number);
    void gone.then(() => input.end());
    void admitted.carry({
      input,
      send: (bytes) => send(data, bytes),
      async finish(failure) {
        if (failure !== undefined) await send(error, Buffer.from(failure));
        open -= 1;
        if (open === 0) client.close(1000);
      },
      gone,
    });
  });
}
