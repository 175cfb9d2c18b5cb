import { describe, expect, it } from "vitest";
import type { Http2Answer, Http2Client } from "../apiserver/http2-client.ts";
import { errorName } from "../../../src/executor/retry/error-names.ts";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { withHttp2Plan as withPlan, type Http2World } from "./http2-world.ts";

const SECRETS = "/api/v1/namespaces/default/secrets";
const PODS = "/api/v1/namespaces/default/pods";
const POD = { metadata: { name: "p" }, spec: { nodeName: "n", containers: [{ name: "c", image: "i" }] } };
const secret = (name: string) => ({ metadata: { name } });
const creating = { where: { verb: "create", resource: "secrets" }, when: { nth: 1 } };

const created = ({ cluster }: Http2World, name = "s") => cluster.store.get("secrets", "default", name) !== undefined;

function lost({ cluster }: Http2World) {
  return cluster.history.events.flatMap((event) => (event.type === "response-lost" ? [event] : []));
}

/** How a stream ended. */
function ending({ stream }: Http2Answer): Promise<{ text: string; rstCode: number | undefined }> {
  let text = "";
  stream.on("data", (chunk: Buffer) => (text += String(chunk)));
  return new Promise((resolve) => stream.once("close", () => resolve({ text, rstCode: stream.rstCode })));
}

const goingAway = ({ session }: Http2Client) =>
  new Promise<{ code: number; last: number; debug: string }>((resolve) =>
    session.once("goaway", (code, last, data) =>
      resolve({ code, last, debug: data === undefined ? "" : Buffer.from(data).toString() }),
    ),
  );

describe("rst-stream", () => {
  it.each([
    ["request", "INTERNAL_ERROR", false],
    ["request", "ENHANCE_YOUR_CALM", false],
    ["request", "REFUSED_STREAM", false],
    ["response", "INTERNAL_ERROR", true],
  ] as const)("at the %s, %s: the stream breaks, the connection lives", async (at, code, done) => {
    await withPlan([{ fault: "rst-stream", ...creating, with: { at, code } }], async (world) => {
      const client = await world.connect();
      const watch = await client.open("GET", `${SECRETS}?watch=true`);
      await expect(client.send("POST", SECRETS, secret("s"))).rejects.toMatchObject({
        message: `Stream closed with error code NGHTTP2_${code}`,
      });
      expect(created(world)).toBe(done);
      expect((await client.send("POST", SECRETS, secret("other"))).status).toBe(201);
      expect(watch.stream.destroyed).toBe(false);
      const unprocessed = code === "REFUSED_STREAM" ? { unprocessed: true } : {};
      expect(lost(world)).toMatchObject([{ cause: `stream reset: ${code}`, ...unprocessed }]);
    });
  });

  it.each([
    ["INTERNAL_ERROR", 2],
    ["CANCEL", 8],
  ] as const)("in the middle of a log, %s: the bytes before it arrive, and nothing after", async (code, number) => {
    const plan = [
      { fault: "rst-stream", where: { subresource: "log" }, with: { at: "stream", after_bytes: 10, code } },
    ];
    await withPlan(plan, async (world) => {
      const client = await world.connect();
      await client.send("POST", PODS, POD);
      const log = client.open("GET", `${PODS}/p/log?follow=true`);
      world.logs.write("line 1\nline 2\n");
      world.logs.end("line 3\n");
      expect(await ending(await log)).toEqual({ text: "line 1\nlin", rstCode: number });
      expect((await client.send("GET", PODS)).status).toBe(200);
      expect(lost(world)).toMatchObject([{ cause: `stream reset: ${code}` }]);
    });
  });

  it("in the middle of a watch: the first event arrives, then the stream breaks", async () => {
    const plan = [{ fault: "rst-stream", where: { verb: "watch", resource: "secrets" }, with: { at: "stream" } }];
    await withPlan(plan, async (world) => {
      const client = await world.connect();
      const watch = ending(await client.open("GET", `${SECRETS}?watch=true`));
      await client.send("POST", SECRETS, secret("s"));
      expect(await watch).toEqual({ text: "{", rstCode: 2 });
    });
  });
});

describe("goaway", () => {
  it("in good order: the request is answered, others end as they would, then the connection closes", async () => {
    await withPlan([{ fault: "goaway", ...creating, with: { debug: "shutting down" } }], async (world) => {
      const client = await world.connect();
      const closed = new Promise((resolve) => client.session.once("close", resolve));
      const goaway = goingAway(client);
      await client.send("POST", PODS, POD);
      const log = ending(await client.open("GET", `${PODS}/p/log?follow=true`));
      expect((await client.send("POST", SECRETS, secret("s"))).status).toBe(201);
      expect(await goaway).toEqual({ code: 0, last: 5, debug: "shutting down" });
      world.logs.end("the last line\n");
      expect(await log).toEqual({ text: "the last line\n", rstCode: 0 });
      await closed;
      expect(lost(world)).toEqual([]);
    });
  });

  it("leaving the request out: the client is told that nothing was done, and nothing was", async () => {
    await withPlan([{ fault: "goaway", ...creating, with: { processed: false } }], async (world) => {
      const client = await world.connect();
      const goaway = goingAway(client);
      await expect(client.send("POST", SECRETS, secret("s"))).rejects.toMatchObject({
        message: "Stream closed with error code NGHTTP2_REFUSED_STREAM",
      });
      expect(await goaway).toEqual({ code: 0, last: 0, debug: "" });
      expect(created(world)).toBe(false);
      expect(lost(world)).toMatchObject([{ cause: "left out by GOAWAY NO_ERROR", unprocessed: true }]);
      const next = await world.connect();
      expect((await next.send("POST", SECRETS, secret("s"))).status).toBe(201);
    });
  });

  it("abrupt, with an error: the request was acted upon, its answer never comes, the connection is closed", async () => {
    const settings = { at: "response", abrupt: true, code: "ENHANCE_YOUR_CALM", debug: "too_many_pings" };
    await withPlan([{ fault: "goaway", ...creating, with: settings }], async (world) => {
      const client = await world.connect();
      const goaway = goingAway(client);
      const closed = new Promise((resolve) => client.session.once("close", resolve));
      await expect(client.send("POST", SECRETS, secret("s"))).rejects.toMatchObject({
        code: "ERR_HTTP2_SESSION_ERROR",
      });
      expect(await goaway).toEqual({ code: 11, last: 1, debug: "too_many_pings" });
      await closed;
      expect(created(world)).toBe(true);
      expect(lost(world)).toMatchObject([{ cause: "connection closed after GOAWAY ENHANCE_YOUR_CALM" }]);
    });
  });
});

describe("http2-connection-lost", () => {
  it("nothing is answered any more, no ping either, and the connection stays open", async () => {
    await withPlan([{ fault: "http2-connection-lost", ...creating }], async (world) => {
      const client = await world.connect();
      expect((await client.send("GET", SECRETS)).status).toBe(200);
      const silent = new Promise<void>((resolve) =>
        world.cluster.history.onEvent((event) => {
          if (event.type === "response-lost") resolve();
        }),
      );
      const broken = expect(client.send("POST", SECRETS, secret("s"))).rejects.toThrow("closed with code 0");
      await silent;
      const second = expect(client.send("GET", SECRETS)).rejects.toThrow("closed with code 0");
      let pinged = false;
      client.session.ping(() => (pinged = true));
      // Another connection is served as ever, after all of the above has arrived.
      const other = await world.connect();
      expect((await other.send("GET", SECRETS)).status).toBe(200);
      expect({ pinged, destroyed: client.session.destroyed }).toEqual({ pinged: false, destroyed: false });
      expect(created(world)).toBe(false);
      expect(lost(world)).toMatchObject([{ cause: "connection silent" }]);
      client.session.destroy();
      await Promise.all([broken, second]);
    });
  });
});

describe("settings-flood", () => {
  it("the frames come, and the request is answered all the same", async () => {
    await withPlan([{ fault: "settings-flood", ...creating, with: { frames: 300 } }], async (world) => {
      const client = await world.connect();
      let frames = 0;
      const all = new Promise<void>((resolve) =>
        client.session.on("remoteSettings", () => {
          if (++frames === 300) resolve();
        }),
      );
      expect((await client.send("POST", SECRETS, secret("s"))).status).toBe(201);
      await all;
    });
  });

  it("no more streams are allowed for a while; what is open goes on", async () => {
    const settings = { frames: 1, max_concurrent_streams: 0, restore_after_ms: 50 };
    await withPlan([{ fault: "settings-flood", ...creating, with: settings }], async (world) => {
      const client = await world.connect();
      const limits: (number | undefined)[] = [];
      const restored = new Promise<void>((resolve) =>
        client.session.on("remoteSettings", ({ maxConcurrentStreams }) => {
          limits.push(maxConcurrentStreams);
          if (maxConcurrentStreams === 100) resolve();
        }),
      );
      expect((await client.send("POST", SECRETS, secret("s"))).status).toBe(201);
      await restored;
      expect(limits).toEqual([0, 100]);
      expect((await client.send("GET", SECRETS)).status).toBe(200);
    });
  });
});

describe("the runner's own client names what it meets in Go's words", () => {
  const http2 = { readIdleTimeoutMs: 40, pingTimeoutMs: 40 };

  async function failure(plan: readonly unknown[], path: string): Promise<string> {
    let name = "";
    await withPlan(plan, async ({ cluster, connect, logs }) => {
      await (await connect()).send("POST", PODS, POD);
      logs.write("line 1\nline 2\n");
      const create = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() });
      const http = create({ ca: cluster.caPem }, { http2 });
      const headers = { authorization: `Bearer ${cluster.adminToken}` };
      const answer = http.request({ method: "GET", url: cluster.url + path, headers }).then((it) => it.text());
      name = await answer.then(
        (text) => `the whole: ${text}`,
        (error: unknown) => errorName(error),
      );
      http.close();
    });
    return name;
  }

  it.each([
    ["rst-stream", { code: "INTERNAL_ERROR" }, "stream error: stream ID 1; INTERNAL_ERROR; received from peer"],
    ["rst-stream", { code: "CANCEL" }, "stream error: stream ID 1; CANCEL; received from peer"],
    ["rst-stream", { code: "ENHANCE_YOUR_CALM" }, "stream error: stream ID 1; ENHANCE_YOUR_CALM; received from peer"],
    ["http2-connection-lost", {}, "http2: client connection lost"],
    [
      "goaway",
      { abrupt: true },
      'http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=NO_ERROR, debug=""',
    ],
    [
      "goaway",
      { abrupt: true, code: "INTERNAL_ERROR", debug: "panic" },
      'http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=INTERNAL_ERROR, debug="panic"',
    ],
  ] as const)("%s %j in the middle of a log", async (fault, settings, name) => {
    const plan = [{ fault, where: { subresource: "log" }, with: { at: "stream", after_bytes: 7, ...settings } }];
    expect(await failure(plan, `${PODS}/p/log?follow=true`)).toBe(name);
  });

  it("a new connection that is told to go away with an error is not tried once more", async () => {
    const settings = { processed: false, code: "INADEQUATE_SECURITY" };
    const plan = [{ fault: "goaway", where: { subresource: "log" }, with: settings }];
    expect(await failure(plan, `${PODS}/p/log?follow=true`)).toBe(
      "http2: Transport received GOAWAY from server ErrCode:INADEQUATE_SECURITY",
    );
  });
});
