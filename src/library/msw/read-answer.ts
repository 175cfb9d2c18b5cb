import type { Connection } from "../../platform/index.ts";

const HEAD_END = Buffer.from("\r\n\r\n");
/** Their answers have no body, and `Response` does not take one. */
const BODILESS = new Set([204, 205, 304]);
/** Of the connection, not of the answer. */
const HOP = new Set(["connection", "keep-alive", "transfer-encoding"]);

/** The answer that arrives over a connection of its own. Rejects when that ends before the head is whole. */
export async function readAnswer(connection: Connection, { method, signal }: Request): Promise<Response> {
  const { head, rest } = await readHead(connection);
  const [first = "", ...lines] = head.split("\r\n");
  const [, status = "", statusText = ""] = /^HTTP\/1\.[01] (\d{3}) ?(.*)$/.exec(first) ?? [];
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (!HOP.has(name)) headers.append(name, line.slice(colon + 1).trim());
  }
  const isBodiless = method === "HEAD" || BODILESS.has(Number(status));
  if (isBodiless) connection.destroy();
  const length = headers.get("content-length");
  const promised = length === null ? undefined : Number(length);
  const body = isBodiless ? null : bodyOf(connection, rest, { promised, signal });
  return new Response(body, { status: Number(status), statusText, headers });
}

function readHead(connection: Connection): Promise<{ head: string; rest: Buffer }> {
  return new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0);
    const onData = (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk]);
      const end = seen.indexOf(HEAD_END);
      if (end === -1) return;
      connection.pause();
      forget();
      resolve({ head: seen.subarray(0, end).toString("latin1"), rest: seen.subarray(end + HEAD_END.length) });
    };
    const onEnd = () => {
      forget();
      reject(connection.errored ?? new Error("the connection was closed before an answer"));
    };
    const forget = () => {
      connection.off("data", onData);
      connection.off("end", onEnd);
      connection.off("close", onEnd);
    };
    connection.on("data", onData);
    connection.once("end", onEnd);
    connection.once("close", onEnd);
  });
}

/** Fails like the body of a real answer when whoever asked gives up, or the connection breaks or ends before the promised length. */
function bodyOf(
  connection: Connection,
  first: Buffer,
  { promised, signal }: { promised: number | undefined; signal: AbortSignal },
): ReadableStream<Uint8Array> {
  let got = first.length;
  let over = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        if (over) return;
        over = true;
        const { errored } = connection;
        if (signal.aborted) controller.error(signal.reason);
        else if (errored === null && (promised === undefined || got >= promised)) controller.close();
        else controller.error(new TypeError("terminated", { cause: errored ?? new Error("other side closed") }));
        connection.destroy();
      };
      if (first.length > 0) controller.enqueue(first);
      connection.on("data", (chunk: Buffer) => {
        got += chunk.length;
        if (!over) controller.enqueue(chunk);
      });
      connection.once("end", end);
      connection.once("close", end);
      connection.resume();
    },
    cancel() {
      over = true;
      connection.destroy();
    },
  });
}
