import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { withProxy, type ProxiedCluster } from "./proxied-cluster.ts";
import { startUpstream } from "./scripted-upstream.ts";

const SECRETS = "/api/v1/namespaces/default/secrets";
const PODS = "/api/v1/namespaces/default/pods";

const bytesOf = async (body: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The last event of a request that was lost. */
const lostIn = ({ history }: ProxiedCluster) => history.events.findLast(({ type }) => type === "response-lost");

test("status, headers and every byte of an answer are those of the API server", async () => {
  await withProxy(async ({ proxy, token, upstream, send }) => {
    const http = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() })({
      ca: upstream.caPem,
    });
    const asked: [string, string, Record<string, string>, object?][] = [
      ["GET", `${SECRETS}/nobody`, {}],
      ["GET", "/api/v1/namespaces/kube-system", {}],
      ["GET", "/api/v1/namespaces", { accept: "application/vnd.kubernetes.protobuf" }],
      ["GET", "/api/v1/namespaces", { accept: "application/json;as=Table;v=v1;g=meta.k8s.io" }],
      ["GET", "/openapi/v2", { "accept-encoding": "gzip" }],
      ["HEAD", "/version", {}],
      ["GET", "/nowhere", {}],
      ["POST", PODS, {}, { apiVersion: "v1", kind: "Pod", metadata: { name: "NO" }, spec: {} }],
      ["DELETE", "/api/v1/namespaces/kube-system/pods/none", {}],
    ];
    for (const [method, path, more, body] of asked) {
      const through = await send(method, path, {
        headers: { authorization: `Bearer ${token}`, ...more },
        ...(body && { body }),
      });
      const straight = await http.request({
        method,
        url: upstream.url + path,
        headers: { authorization: `Bearer ${upstream.adminToken}`, "content-type": "application/json", ...more },
        ...(body && { body: JSON.stringify(body) }),
      });
      expect([method, path, through.status]).toEqual([method, path, straight.status]);
      const { date: _, "audit-id": __, ...headers } = through.headers;
      const { date: ___, "audit-id": ____, ...wanted } = straight.headers;
      expect(headers).toEqual(wanted);
      expect((await bytesOf(through.body)).equals(await bytesOf(straight.body))).toBe(true);
    }
    http.close();
    expect(proxy.url).not.toBe(upstream.url);
  });
});

test("a token of the API server itself means there what it means, and a wrong one gets its 401", async () => {
  await withProxy(async ({ upstream, send, history }) => {
    const as = async (token: string) => {
      const answer = await send("GET", SECRETS, { headers: { authorization: `Bearer ${token}` } });
      return [answer.status, (JSON.parse(await answer.text()) as { message?: string }).message];
    };
    expect(await as("nobody's")).toEqual([401, "Unauthorized"]);
    expect(await as(upstream.addToken("somebody"))).toEqual([
      403,
      'secrets is forbidden: User "somebody" cannot list resource "secrets" in API group "" in the namespace "default"',
    ]);
    expect((await as(upstream.adminToken))[0]).toBe(200);
    expect(history.events.flatMap((event) => (event.type === "request" ? [event.user] : []))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("nobody becomes by impersonation what only the proxy's own credentials may", async () => {
  await withProxy(async ({ proxy, token, send }) => {
    const as = (own: string, other: string) =>
      send("GET", SECRETS, { headers: { authorization: `Bearer ${own}`, "impersonate-user": other } });
    const refused = await as(proxy.addToken("mallory"), "admin");
    expect([refused.status, JSON.parse(await refused.text())]).toMatchObject([
      403,
      {
        message:
          'users "admin" is forbidden: User "mallory" cannot impersonate resource "users" in API group "" at the cluster scope',
      },
    ]);
    const allowed = await as(token, "somebody");
    expect((JSON.parse(await allowed.text()) as { message: string }).message).toContain('User "somebody" cannot list');
  });
});

test("an API server that is not there is a connection that breaks", async () => {
  const gone = await startUpstream({});
  await gone.close();
  await withProxy(
    async (cluster) => {
      await expect(cluster.send("GET", SECRETS)).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(lostIn(cluster)).toMatchObject({
        cause: expect.stringMatching(/^upstream: connect ECONNREFUSED/) as string,
      });
    },
    { upstream: { url: gone.url } },
  );
});

test("a watch that breaks behind the proxy breaks before it", async () => {
  const upstream = await startUpstream({
    serve(_request, response) {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"type":"ADDED","object":{}}\n{"type":"MOD', () => response.destroy());
    },
  });
  await withProxy(
    async (cluster) => {
      const { body } = await cluster.send("GET", `${SECRETS}?watch=true`);
      let text = "";
      const read = async () => {
        for await (const chunk of body) text += String(chunk);
      };
      await expect(read()).rejects.toThrow("aborted");
      // What was no whole event is none.
      expect(text).toBe('{"type":"ADDED","object":{}}\n');
      expect(lostIn(cluster)).toMatchObject({ cause: "upstream: aborted" });
    },
    { upstream },
  );
  await upstream.close();
});

test.each([
  ["a watch", `${SECRETS}?watch=true`],
  ["a log", `${PODS}/p/log?follow=true`],
])("%s whose client leaves is left, and so is a request that waits for its answer", async (_, path) => {
  const left: Promise<unknown>[] = [];
  const arrived = Promise.withResolvers<void>();
  const upstream = await startUpstream({
    serve(request, response) {
      left.push(once(response, "close"));
      if (request.url !== path) return arrived.resolve();
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{}\n");
    },
  });
  await withProxy(
    async ({ send }) => {
      const { body } = await send("GET", path);
      await once(body, "data");
      body.destroy();
      const leaving = new AbortController();
      const waiting = send("GET", SECRETS, { signal: leaving.signal });
      await arrived.promise;
      leaving.abort(new Error("left"));
      await expect(waiting).rejects.toThrow("left");
      expect(left).toHaveLength(2);
      await Promise.all(left);
    },
    { upstream },
  );
  await upstream.close();
});

test("a client that does not read holds up the API server instead of filling the proxy", async () => {
  const chunk = Buffer.alloc(1024 * 1024, "x");
  const whole = 32;
  let written = 0;
  const full = Promise.withResolvers<void>();
  const write = (response: ServerResponse): void => {
    while (written < whole) {
      written += 1;
      if (!response.write(chunk)) {
        full.resolve();
        return void response.once("drain", () => write(response));
      }
    }
    response.end();
  };
  const upstream = await startUpstream({
    serve(request, response) {
      if (!request.url?.includes("/log")) return void response.end("{}");
      response.writeHead(200, { "content-type": "text/plain" });
      write(response);
    },
  });
  await withProxy(
    async ({ send }) => {
      const { body } = await send("GET", `${PODS}/p/log`);
      await full.promise;
      // So long would it go on if nobody held it up.
      for (let request = 0; request < 100; request++) await (await send("GET", SECRETS)).text();
      expect(written).toBeLessThan(whole / 2);
      expect((await bytesOf(body)).length).toBe(whole * chunk.length);
    },
    { upstream },
  );
  await upstream.close();
});

test("a proxy that is closed leaves no connection behind", async () => {
  const upstream = await startUpstream({
    serve(_request, response) {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{}\n");
    },
    upgrade(_request, socket) {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: SPDY/3.1\r\nConnection: Upgrade\r\n\r\n");
      socket.resume().once("end", () => socket.end());
    },
  });
  await withProxy(
    async ({ send, proxy, token }) => {
      const streams = await Promise.all(
        [`${SECRETS}?watch=true`, `${PODS}/p/log?follow=true`].map((path) => send("GET", path)),
      );
      const ends = streams.map(({ body }) => new Promise<void>((resolve) => body.resume().once("close", resolve)));
      const raw = await createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() })({
        ca: proxy.caPem,
      }).connect(proxy.url);
      raw.write(
        `POST ${PODS}/p/exec?command=true&stdout=true HTTP/1.1\r\nHost: proxy\r\nAuthorization: Bearer ${token}\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\nX-Stream-Protocol-Version: v4.channel.k8s.io\r\n\r\n`,
      );
      await once(raw, "data");
      const gone = once(raw.resume(), "close");
      await proxy.close();
      await upstream.deserted();
      await Promise.all([...ends, gone]);
    },
    { upstream },
  );
  await upstream.close();
});
