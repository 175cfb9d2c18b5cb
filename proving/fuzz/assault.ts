import net from "node:net";
import tls from "node:tls";
import type { TargetFacts } from "./target/fuzz-target.ts";

/** What one attacker does on one connection. */
export interface Assault {
  door: "api" | "gitlab";
  /** How far it plays along before it misbehaves: from the first byte, after TLS as either version of HTTP. */
  as: "tcp" | "http/1.1" | "h2";
  /** A request for an upgrade; the parts wait for the head of its answer. */
  opening?: string;
  parts: readonly Uint8Array[];
  /** How long it looks on before its end; what is closed at once need not be answered. */
  lingerMs?: number;
  /** Says at last that nothing more comes, breaks off, or waits for a whole answer, which must not be a server's own error. */
  ending: "end" | "reset" | "answer";
}

/** What the server made of it. */
export interface Outcome {
  /** Of the first answer in HTTP/1.1; of the last one, where there was an upgrade before. */
  status?: number;
  /** The first 64 KiB of what came back. */
  answer: string;
  /** From the last byte that was sent until the server had closed. */
  ms: number;
}

const KEPT_BYTES = 64 * 1024;

/** Carries an assault out. Resolves when the connection is closed on both sides; rejects after `limitMs` with what is still open. */
export async function carryOut(assault: Assault, facts: TargetFacts, limitMs: number): Promise<Outcome> {
  const socket = await open(assault, facts);
  let answer = "";
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  let headCame = () => {};
  const head = new Promise<void>((resolve) => (headCame = resolve));
  socket.on("error", () => {});
  socket.on("data", (chunk: Buffer) => {
    if (answer.length < KEPT_BYTES) answer += chunk.toString("latin1");
    if (answer.includes("\r\n\r\n")) headCame();
  });
  if (assault.opening !== undefined) {
    socket.write(assault.opening);
    await within(limitMs, "the answer to the upgrade", Promise.race([head, closed]));
  }
  for (const part of assault.parts) {
    if (!socket.writable) break;
    const taken = new Promise<void>((resolve) => socket.write(part, () => resolve()));
    await within(limitMs, "the reading of what was sent", Promise.race([taken, closed]));
  }
  if (assault.lingerMs !== undefined) {
    await Promise.race([new Promise((resolve) => setTimeout(resolve, assault.lingerMs)), closed]);
  }
  const start = performance.now();
  if (assault.ending === "end") socket.end();
  else if (assault.ending === "reset") socket.destroy();
  await within(limitMs, "the end of the connection", closed).finally(() => socket.destroy());
  const status = Number(/HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
  return { ...(status > 0 && { status }), answer, ms: performance.now() - start };
}

function open({ door, as }: Assault, facts: TargetFacts): Promise<net.Socket> {
  const { port } = facts[door];
  const isPlain = as === "tcp" || door === "gitlab";
  return new Promise((resolve, reject) => {
    const socket = isPlain
      ? net.connect({ port, host: "127.0.0.1", noDelay: true }, () => resolve(socket))
      : tls.connect({ port, host: "127.0.0.1", ca: facts.api.caPem, ALPNProtocols: [as] }, () => resolve(socket));
    socket.once("error", reject);
  });
}

function within(limitMs: number, what: string, awaited: Promise<unknown>): Promise<void> {
  if (limitMs === Infinity) return awaited.then(() => {});
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} has not come after ${limitMs} ms`)), limitMs);
    void awaited.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
