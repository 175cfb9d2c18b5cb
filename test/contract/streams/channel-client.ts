import { WebSocket, type ClientOptions } from "ws";

export interface ChannelClient {
  protocol: string;
  send(channel: number, data: string | Uint8Array): void;
  /** Resolves when the connection is gone. */
  closed: Promise<{ code: number; output: Record<number, Buffer> }>;
  /** Resolves when so many bytes have come on the channel. */
  received(channel: number, bytes: number): Promise<void>;
  drop(): void;
}

/** A client of the channel protocols, as small as can be. Rejects with the refusal's HTTP status and body. */
export function openChannels(url: string, protocols: string[], options: ClientOptions = {}): Promise<ChannelClient> {
  const socket = new WebSocket(url, protocols, options);
  const output: Record<number, Buffer[]> = {};
  const waiting: (() => void)[] = [];
  const base64 = () => socket.protocol.includes("base64");
  socket.on("message", (message: Buffer) => {
    const channel = base64() ? Number(message.toString()[0]) : (message[0] ?? -1);
    const data = base64() ? Buffer.from(message.toString().slice(1), "base64") : message.subarray(1);
    (output[channel] ??= []).push(data);
    for (const check of waiting) check();
  });
  const whole = () =>
    Object.fromEntries(Object.entries(output).map(([channel, parts]) => [channel, Buffer.concat(parts)]));
  const closed = new Promise<{ code: number; output: Record<number, Buffer> }>((resolve) => {
    socket.once("close", (code) => resolve({ code, output: whole() }));
  });
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.once("unexpected-response", (_request, response) => {
      let body = "";
      response.on("data", (data: Buffer) => (body += data.toString()));
      response.once("end", () => reject(new Error(`${response.statusCode} ${body}`)));
    });
    socket.once("open", () =>
      resolve({
        protocol: socket.protocol,
        send(channel, data) {
          const bytes = Buffer.from(data as Uint8Array);
          socket.send(base64() ? `${channel}${bytes.toString("base64")}` : Buffer.concat([Buffer.of(channel), bytes]));
        },
        closed,
        received: (channel, bytes) =>
          new Promise((resolve) => {
            const check = () =>
              (output[channel] ?? []).reduce((sum, { length }) => sum + length, 0) >= bytes && resolve();
            waiting.push(check);
            check();
          }),
        drop: () => socket.terminate(),
      }),
    );
  });
}
