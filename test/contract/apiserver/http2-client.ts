import http2, { type ClientHttp2Session, type ClientHttp2Stream } from "node:http2";

export interface Http2Client {
  session: ClientHttp2Session;
  /** A stream with its answer's head; rejects when it breaks before that. */
  open(method: string, path: string, body?: unknown): Promise<Http2Answer>;
  /** The whole answer. */
  send(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }>;
}

export interface Http2Answer {
  stream: ClientHttp2Stream;
  status: number;
  headers: Record<string, unknown>;
}

export interface Http2Server {
  url: string;
  caPem: string;
  adminToken: string;
}

/** Node's own HTTP/2 over one connection, as an administrator. Resolves when the server's settings have arrived. */
export async function connectHttp2(cluster: Http2Server) {
  const session = http2.connect(cluster.url, { ca: cluster.caPem });
  session.on("error", () => {});
  await new Promise((resolve) => session.once("remoteSettings", resolve));

  const open: Http2Client["open"] = (method, path, body) =>
    new Promise((resolve, reject) => {
      const stream = session.request({
        ":method": method,
        ":path": path,
        authorization: `Bearer ${cluster.adminToken}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      });
      stream.on("error", reject);
      stream.once("close", () => reject(new Error(`closed with code ${stream.rstCode}`)));
      stream.once("response", (headers) => resolve({ stream, status: headers[":status"] ?? 0, headers }));
      if (body === undefined) stream.end();
      else stream.end(JSON.stringify(body));
    });

  return {
    session,
    open,
    async send(method: string, path: string, body?: unknown) {
      const { stream, status } = await open(method, path, body);
      let text = "";
      for await (const chunk of stream) text += String(chunk);
      return { status, text };
    },
  } satisfies Http2Client;
}
