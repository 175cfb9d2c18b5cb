import http from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import {
  createHttpClientFactory,
  createSocketNetwork,
  createWallClock,
  type Connection,
  type Listener,
} from "../../../src/platform/index.ts";

const network = createSocketNetwork();
const clock = createWallClock();
const listeners: Listener[] = [];

afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()));
});

async function serve(onConnection: (connection: Connection) => void): Promise<string> {
  const listener = await network.listen({ host: "127.0.0.1", port: 0 }, onConnection);
  listeners.push(listener);
  return `127.0.0.1:${listener.address.port}`;
}

async function serveHttp(handler: http.RequestListener): Promise<{ host: string; connections: () => number }> {
  const server = http.createServer(handler);
  let connections = 0;
  const host = await serve((connection) => {
    connections++;
    server.emit("connection", connection);
  });
  return { host, connections: () => connections };
}

describe("the HTTP client over sockets", () => {
  it("sends a body and reuses its connection", async () => {
    const { host, connections } = await serveHttp((request, response) => {
      request.pipe(response.writeHead(201, { "x-method": request.method ?? "" }));
    });
    const client = createHttpClientFactory({ network, clock })();
    for (const text of ["eins", "zwei"]) {
      const answer = await client.request({ method: "PUT", url: `http://${host}/a?b=c`, body: text });
      expect(answer.status).toBe(201);
      expect(answer.headers["x-method"]).toBe("PUT");
      expect(await answer.text()).toBe(text);
    }
    expect(connections()).toBe(1);
    client.close();
  });

  it("names a refused, a reset and a silent TLS connection by their codes", async () => {
    const client = createHttpClientFactory({ network, clock, handshakeTimeoutMs: 30 })();
    const refused = await network.listen({ host: "127.0.0.1", port: 0 }, () => {});
    await refused.close();
    await expect(
      client.request({ method: "GET", url: `http://127.0.0.1:${refused.address.port}/` }),
    ).rejects.toMatchObject({ code: "ECONNREFUSED" });

    const reset = await serve((connection) => connection.once("data", () => connection.resetAndDestroy()));
    await expect(client.request({ method: "GET", url: `http://${reset}/` })).rejects.toMatchObject({
      code: "ECONNRESET",
    });

    const silent = await serve((connection) => connection.resume());
    await expect(client.request({ method: "GET", url: `https://${silent}/` })).rejects.toMatchObject({
      code: "TLS_HANDSHAKE_TIMEOUT",
    });
    client.close();
  });

  it("tells a body that ends too early from a whole one", async () => {
    const host = await serve((connection) =>
      connection.once("data", () => connection.end("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf")),
    );
    const client = createHttpClientFactory({ network, clock })();
    const answer = await client.request({ method: "GET", url: `http://${host}/` });
    await expect(answer.text()).rejects.toMatchObject({ code: "ECONNRESET" });
    client.close();
  });

  it("gives up with the signal's own reason", async () => {
    const { host } = await serveHttp(() => {});
    const client = createHttpClientFactory({ network, clock })();
    const abort = new AbortController();
    const answer = client.request({ method: "GET", url: `http://${host}/`, signal: abort.signal });
    const reason = new Error("job canceled");
    abort.abort(reason);
    await expect(answer).rejects.toBe(reason);
    client.close();
  });
});
