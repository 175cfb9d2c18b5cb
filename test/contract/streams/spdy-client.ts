import { once } from "node:events";
import { request } from "node:http";
import type { Socket } from "node:net";
import { constants, createDeflate } from "node:zlib";
import { HEADER_DICTIONARY } from "../../../fake-apiserver/streams/spdy/header-dictionary.ts";

/** Versions in the order in which client-go offers them, a header line for each. */
const OFFERED = ["v5", "v4", "v3", "v2"].map((version) => `${version}.channel.k8s.io`).concat("channel.k8s.io");
const SYN_STREAM = 1;
const SYN_REPLY = 2;
const PING = 6;
const FIN = 1;

/** One remote command as the official runner begins it (executor facts 2.2), spoken by hand. */
export interface SpdyClient {
  /** `X-Stream-Protocol-Version` of the answer. */
  protocol: string;
  send(stream: string, text: string): void;
  /** No more bytes come on this stream. */
  end(stream: string): void;
  /** Resolves with the id when the server has answered. */
  ping(id: number): Promise<number>;
  /** Everything that came on a stream, when the server has closed it. */
  read(stream: string): Promise<string>;
  leave(): void;
}

/** Creates one stream after the other, each when the one before was answered. Rejects with `<status> <body>` when the upgrade is refused. */
export async function openSpdy(port: number, path: string, streams: readonly string[]): Promise<SpdyClient> {
  const { socket, head, protocol } = await upgrade(port, path);
  const ids = new Map(streams.map((stream, index) => [stream, 2 * index + 1]));
  const parts = new Map<number, Buffer[]>();
  const replies = new Map<number, PromiseWithResolvers<void>>();
  const ends = new Map<number, PromiseWithResolvers<void>>();
  const pings = new Map<number, PromiseWithResolvers<number>>();
  for (const id of ids.values()) {
    parts.set(id, []);
    replies.set(id, Promise.withResolvers());
    ends.set(id, Promise.withResolvers());
  }

  let rest: Buffer = Buffer.alloc(0);
  const receive = (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= 8 && rest.length >= 8 + rest.readUIntBE(5, 3)) {
      const frame = rest.subarray(0, 8 + rest.readUIntBE(5, 3));
      rest = rest.subarray(frame.length);
      const first = frame.readUInt32BE(0);
      if (first < 0x80000000) {
        parts.get(first)?.push(frame.subarray(8));
        if (((frame[4] ?? 0) & FIN) !== 0) ends.get(first)?.resolve();
      } else if ((first & 0xffff) === SYN_REPLY) replies.get(frame.readUInt32BE(8))?.resolve();
      else if ((first & 0xffff) === PING) pings.get(frame.readUInt32BE(8))?.resolve(frame.readUInt32BE(8));
    }
  };
  receive(head);
  socket.on("data", receive);
  socket.on("error", () => {});

  const deflate = createDeflate({ dictionary: HEADER_DICTIONARY });
  for (const [stream, id] of ids) {
    deflate.write(headers({ streamtype: stream }));
    await new Promise<void>((flushed) => deflate.flush(constants.Z_SYNC_FLUSH, flushed));
    const block = deflate.read() as Buffer;
    const body = Buffer.concat([number32(id), number32(0), Buffer.of(0, 0), block]);
    socket.write(Buffer.concat([control(SYN_STREAM, body.length), body]));
    await replies.get(id)?.promise;
  }
  const idOf = (stream: string) => ids.get(stream) ?? 0;
  const data = (stream: string, text: string, flags: number) => {
    const bytes = Buffer.from(text);
    const start = Buffer.concat([number32(idOf(stream)), number32(bytes.length)]);
    start[4] = flags;
    socket.write(Buffer.concat([start, bytes]));
  };
  return {
    protocol,
    send: (stream, text) => data(stream, text, 0),
    end: (stream) => data(stream, "", FIN),
    ping(id) {
      const answer = Promise.withResolvers<number>();
      pings.set(id, answer);
      socket.write(Buffer.concat([control(PING, 4), number32(id)]));
      return answer.promise;
    },
    async read(stream) {
      await ends.get(idOf(stream))?.promise;
      return Buffer.concat(parts.get(idOf(stream)) ?? []).toString();
    },
    leave: () => void socket.destroy(),
  };
}

async function upgrade(port: number, path: string): Promise<{ socket: Socket; head: Buffer; protocol: string }> {
  const asked = request({
    host: "127.0.0.1",
    port,
    path,
    method: "POST",
    headers: { connection: "Upgrade", upgrade: "SPDY/3.1", "x-stream-protocol-version": OFFERED },
  });
  asked.end();
  const refused = once(asked, "response").then(async ([response]) => {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    throw new Error(`${response.statusCode} ${Buffer.concat(chunks).toString()}`);
  });
  const [answer, socket, head] = (await Promise.race([once(asked, "upgrade"), refused])) as [
    { headers: Record<string, string> },
    Socket,
    Buffer,
  ];
  return { socket, head, protocol: answer.headers["x-stream-protocol-version"] ?? "" };
}

function control(code: number, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(0x80030000 + code, 0);
  head.writeUIntBE(length, 5, 3);
  return head;
}

function headers(fields: Record<string, string>): Buffer {
  const texts = Object.entries(fields).flat();
  const parts = texts.flatMap((text) => [number32(text.length), Buffer.from(text)]);
  return Buffer.concat([number32(texts.length / 2), ...parts]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
