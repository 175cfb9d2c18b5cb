import http2, { type ServerHttp2Session, type ServerHttp2Stream } from "node:http2";
import https from "node:https";
import type { TLSSocket } from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { createCertificateAuthority } from "../../../fake-apiserver/tls/certificate-authority.ts";
import { errorName } from "../../../src/executor/retry/error-names.ts";
import {
  createHttpClientFactory,
  createSocketNetwork,
  createWallClock,
  type Connection,
} from "../../../src/platform/index.ts";

const network = createSocketNetwork();
const clock = createWallClock();
const authority = await createCertificateAuthority(clock.now());
const identity = await authority.issueServer(["127.0.0.1"]);
const HEALTH = { readIdleTimeoutMs: 30_000, pingTimeoutMs: 15_000 };

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

interface Server {
  url: string;
  sessions: ServerHttp2Session[];
  sockets: TLSSocket[];
  raw: Connection[];
}

/** A server of HTTP/2 (and of HTTP/1.1 where asked) on loopback. */
async function serve(
  onStream: (stream: ServerHttp2Stream, path: string) => void,
  options: http2.SecureServerOptions = {},
): Promise<Server> {
  const server = http2.createSecureServer({ ...identity, ...options });
  const sessions: ServerHttp2Session[] = [];
  const sockets: TLSSocket[] = [];
  server.on("session", (session) => void sessions.push(session));
  server.on("secureConnection", (socket: TLSSocket) => void sockets.push(socket));
  server.on("sessionError", () => {});
  server.on("stream", (stream, headers) => {
    stream.on("error", () => {});
    onStream(stream, headers[":path"] ?? "");
  });
  const raw: Connection[] = [];
  const listener = await network.listen({ host: "127.0.0.1", port: 0 }, (connection) => {
    raw.push(connection);
    server.emit("connection", connection);
  });
  endings.push(() => void listener.close());
  return { url: `https://127.0.0.1:${listener.address.port}`, sessions, sockets, raw };
}

function client(http2 = HEALTH) {
  const made = createHttpClientFactory({ network, clock })({ ca: authority.caPem }, { http2 });
  endings.push(() => made.close());
  return made;
}

const hello = (stream: ServerHttp2Stream) => {
  stream.respond({ ":status": 200 });
  stream.end("hello");
};
const get = (url: string, signal?: AbortSignal) => ({ method: "GET", url, ...(signal && { signal }) });

async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return errorName(error);
}

describe("the HTTP client over HTTP/2", () => {
  it("sends everything at the same time over one connection, with bodies both ways", async () => {
    const server = await serve((stream) => {
      stream.respond({ ":status": 201 });
      stream.pipe(stream);
    });
    const http = client();
    const texts = ["eins", "zwei", "x".repeat(300_000)];
    const answers = await Promise.all(
      texts.map((body) => http.request({ method: "POST", url: `${server.url}/a?b=c`, body })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(texts);
    expect(server.sessions).toHaveLength(1);
  });

  it("an answer without a body is whole, also when it is over before anybody reads it", async () => {
    const { url } = await serve((stream) => stream.respond({ ":status": 200 }, { endStream: true }));
    const http = client();
    const answers = await Promise.all(Array.from({ length: 3 }, () => http.request({ method: "GET", url })));
    // By the time of another answer those are over.
    await (await http.request({ method: "GET", url })).text();
    const [first, second, third] = answers;
    expect(await first?.text()).toBe("");
    expect(await second?.body.toArray()).toEqual([]);
    expect(third?.status).toBe(200);
  });

  it("opens a second connection when the server allows the first no more streams", async () => {
    const server = await serve(
      (stream, path) => {
        if (path === "/quick") hello(stream);
        else stream.respond({ ":status": 200 });
      },
      { settings: { maxConcurrentStreams: 2 } },
    );
    const http = client();
    await (await http.request(get(`${server.url}/quick`))).text();
    const held = await Promise.all([1, 2].map(() => http.request(get(`${server.url}/held`))));
    expect(await (await http.request(get(`${server.url}/quick`))).text()).toBe("hello");
    expect(server.sessions).toHaveLength(2);
    for (const { body } of held) body.destroy();
  });

  it("falls back to HTTP/1.1, which then is asked for no more", async () => {
    const server = https.createServer(identity, (_request, response) => response.end("old"));
    let connections = 0;
    const listener = await network.listen({ host: "127.0.0.1", port: 0 }, (raw) => {
      connections++;
      server.emit("connection", raw);
    });
    endings.push(() => void listener.close());
    const http = client();
    for (const _ of [1, 2]) {
      const answer = await http.request(get(`https://127.0.0.1:${listener.address.port}/`));
      expect(await answer.text()).toBe("old");
    }
    expect(connections).toBe(1);
  });

  it("offers nothing but HTTP/1.1 on connections of their own", async () => {
    const server = await serve(hello, { allowHTTP1: true });
    const connection = await client().connect(server.url);
    expect(connection).toMatchObject({ alpnProtocol: "http/1.1" });
    connection.destroy();
  });

  it("tells a body that breaks off from a whole one, however it breaks", async () => {
    let halfRead = Promise.withResolvers<void>();
    const server = await serve((stream, path) => {
      stream.respond({ ":status": 200 });
      stream.write("half");
      void halfRead.promise.then(() => {
        if (path === "/error") stream.destroy(new Error("a reset"));
        else server.sockets.at(-1)?.destroy();
      });
    });
    const http = client();
    for (const [path, why] of [
      ["/error", "stream error: stream ID 1; INTERNAL_ERROR; received from peer"],
      ["/end", "unexpected EOF"],
    ] as const) {
      halfRead = Promise.withResolvers<void>();
      const { body } = await http.request(get(server.url + path));
      let text = "";
      const reading = (async () => {
        for await (const chunk of body) {
          text += String(chunk);
          halfRead.resolve();
        }
      })();
      expect(await failure(reading)).toBe(why);
      expect(text).toBe("half");
      if (path === "/end")
        expect(await failure(http.request(get(server.url + path)).then((it) => it.text()))).toBe(why);
    }
  });

  it("a refused stream is sent again, any other reset is not", async () => {
    let refusals = 0;
    const server = await serve((stream, path) => {
      if (path === "/calm") stream.close(http2.constants.NGHTTP2_ENHANCE_YOUR_CALM);
      else if (refusals++ === 0) stream.close(http2.constants.NGHTTP2_REFUSED_STREAM);
      else hello(stream);
    });
    const http = client();
    const answer = await http.request({ method: "POST", url: server.url, body: "once" });
    expect(await answer.text()).toBe("hello");
    expect(refusals).toBe(2);
    expect(await failure(http.request(get(`${server.url}/calm`)))).toBe(
      "stream error: stream ID 5; ENHANCE_YOUR_CALM; received from peer",
    );
  });

  it("what a GOAWAY leaves out is sent again on a new connection, what it took is answered on the old one", async () => {
    const seen: string[] = [];
    const server = await serve((stream, path) => {
      seen.push(path);
      const { session } = stream;
      if (path === "/taken") setImmediate(() => void first?.(stream));
      else if (server.sessions.length === 1) session?.goaway(0, 1);
      else hello(stream);
    });
    let first: ((stream: ServerHttp2Stream) => void) | undefined;
    const taken = new Promise<ServerHttp2Stream>((resolve) => (first = resolve));
    const http = client();
    const early = http.request(get(`${server.url}/taken`));
    const stream = await taken;
    const late = await http.request({ method: "POST", url: `${server.url}/late`, body: "late" });
    expect(await late.text()).toBe("hello");
    hello(stream);
    expect(await (await early).text()).toBe("hello");
    expect(seen).toEqual(["/taken", "/late", "/late"]);
    expect(server.sessions).toHaveLength(2);
  });

  it("names a GOAWAY with an error, and the connection that ends after it", async () => {
    const server = await serve((stream) => {
      stream.session?.goaway(http2.constants.NGHTTP2_INTERNAL_ERROR, stream.id ?? 0, Buffer.from("bye"));
    });
    expect(await failure(client().request(get(server.url)))).toBe(
      'http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=INTERNAL_ERROR, debug="bye"',
    );
  });

  it("a reset of the connection fails all its requests by its own name, and the next one gets a new connection", async () => {
    const waiting = Promise.withResolvers<void>();
    const server = await serve((stream, path) => {
      if (path === "/second") waiting.resolve();
      else if (path === "/again") hello(stream);
    });
    const http = client();
    const requests = ["/first", "/second"].map((path) => failure(http.request(get(server.url + path))));
    await waiting.promise;
    server.raw[0]?.resetAndDestroy();
    expect(await Promise.all(requests)).toEqual(Array(2).fill("read: connection reset by peer"));
    expect(await (await http.request(get(`${server.url}/again`))).text()).toBe("hello");
  });

  it("a reset is noticed also by what is being sent in that very moment", async () => {
    const waiting = Promise.withResolvers<void>();
    const server = await serve((stream, path) => {
      if (path === "/open") waiting.resolve();
      else hello(stream);
    });
    const http = client({ readIdleTimeoutMs: 0, pingTimeoutMs: 0 });
    const open = failure(http.request(get(`${server.url}/open`)));
    await waiting.promise;
    server.raw[0]?.resetAndDestroy();
    const requests: Promise<string>[] = [];
    // Its kernel knows of the reset, this program does not yet: whatever it writes fails, one thing after the other.
    for (let sent = 0; sent < 20; sent++) {
      const body = "x".repeat(1000 * sent);
      requests.push(failure(http.request({ method: "POST", url: `${server.url}/late`, body })));
      await (sent % 2 === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve)));
    }
    const broken = /^(read: connection reset by peer|write: broken pipe|unexpected EOF)$/;
    expect(await open).toMatch(broken);
    // Those that came late enough to get another connection are answered.
    for (const why of await Promise.all(requests)) if (why !== "undefined") expect(why).toMatch(broken);
  });

  it("a connection that answers no ping is lost with all its requests", async () => {
    const http = client({ readIdleTimeoutMs: 20, pingTimeoutMs: 20 });
    const silent = await serve((stream) => {
      stream.respond({ ":status": 200 });
      stream.write("first");
    });
    const { body } = await http.request(get(silent.url));
    await new Promise((resolve) => body.once("data", resolve));
    // Nothing is read from the wire any more, so the ping is never seen.
    const raw = silent.sockets[0] as unknown as { _handle: { readStop(): void } };
    raw._handle.readStop();
    expect(await failure(body.toArray())).toBe("http2: client connection lost");
  });

  it("gives up with the signal's own reason, before and after the answer began", async () => {
    const closed: Promise<unknown>[] = [];
    const server = await serve((stream, path) => {
      closed.push(new Promise((resolve) => stream.once("close", () => resolve(stream.rstCode))));
      if (path === "/begun") stream.respond({ ":status": 200 });
    });
    const http = client();
    for (const path of ["/silent", "/begun"]) {
      const abort = new AbortController();
      const reason = new Error("job canceled");
      const answer = http.request(get(server.url + path, abort.signal));
      if (path === "/begun") {
        const { body } = await answer;
        abort.abort(reason);
        await expect(body.toArray()).rejects.toBe(reason);
      } else {
        while (closed.length === 0) await new Promise((resolve) => setImmediate(resolve));
        abort.abort(reason);
        await expect(answer).rejects.toBe(reason);
      }
    }
    expect(await Promise.all(closed)).toEqual([8, 8]);
  });
});
