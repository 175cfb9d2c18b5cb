import { cutAfter } from "../streams/stream-server.ts";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { scriptedFaults, type Script } from "../../scripted-faults.ts";
import { connectHttp2, type Http2Client } from "./http2-client.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const PODS = "/api/v1/namespaces/default/pods";
const SECRETS = "/api/v1/namespaces/default/secrets";
const POD = { metadata: { name: "p" }, spec: { nodeName: "n", containers: [{ name: "c", image: "i" }] } };
const secret = (name: string) => ({ metadata: { name } });

async function withCluster(
  run: (client: Http2Client, cluster: TestCluster) => Promise<void>,
  options: { faults?: Script; logs?: () => Readable } = {},
): Promise<void> {
  const { faults, ...rest } = options;
  const cluster = await startTestCluster({ ...rest, ...(faults && { faults: scriptedFaults(faults) }) });
  const client = await connectHttp2(cluster);
  try {
    await run(client, cluster);
  } finally {
    client.session.destroy();
    await cluster.close();
  }
}

function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, HOME: tmpdir() } });
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => (out += String(chunk)));
    child.once("error", reject);
    child.once("close", () => resolve(out));
  });
}

const protocols = (cluster: TestCluster) =>
  cluster.history.events.flatMap((event) => (event.type === "request" ? [event.protocol] : []));

test("the server's settings are those of a real one, and requests share the connection", async () => {
  await withCluster(async (client, cluster) => {
    expect(client.session.remoteSettings).toMatchObject({ maxConcurrentStreams: 100, initialWindowSize: 262144 });
    const answers = await Promise.all(["a", "b", "c"].map((name) => client.send("POST", SECRETS, secret(name))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { text } = await client.send("GET", SECRETS);
    expect(JSON.parse(text)).toMatchObject({ items: ["a", "b", "c"].map((name) => ({ metadata: { name } })) });
    const requests = cluster.history.events.filter(({ type }) => type === "request");
    expect(new Set(requests.map((event) => "connection" in event && event.connection)).size).toBe(1);
    expect(new Set(protocols(cluster))).toEqual(new Set(["HTTP/2.0"]));
  });
});

test("HEAD has no body, refusals have theirs, and headers are the same as over HTTP/1.1", async () => {
  await withCluster(async (client) => {
    const { stream, status, headers } = await client.open("HEAD", "/version");
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "application/json", "cache-control": "no-cache, private" });
    expect(Number(headers["content-length"])).toBeGreaterThan(100);
    expect(await stream.toArray()).toEqual([]);
    const missing = await client.send("GET", `${SECRETS}/none`);
    expect(missing).toMatchObject({ status: 404, text: expect.stringContaining('secrets \\"none\\" not found') });
    const noUpgrade = await client.send("POST", `${PODS}/p/exec?command=true&container=c&stdout=true`);
    expect(noUpgrade.status).toBeGreaterThanOrEqual(400);
  });
});

test("a watch goes on while other requests come and go, and ends when the client resets its stream", async () => {
  await withCluster(async (client) => {
    const { stream } = await client.open("GET", `${SECRETS}?watch=true`);
    const events = stream.setEncoding("utf8")[Symbol.asyncIterator]();
    await client.send("POST", SECRETS, secret("seen"));
    expect(JSON.parse(String((await events.next()).value))).toMatchObject({
      type: "ADDED",
      object: { metadata: { name: "seen" } },
    });
    stream.close();
    expect((await client.send("DELETE", `${SECRETS}/seen`)).status).toBe(200);
  });
});

test("a client that resets the stream of a log has left it, and nobody else", async () => {
  const source = new PassThrough();
  await withCluster(
    async (client) => {
      await client.send("POST", PODS, POD);
      const { stream } = await client.open("GET", `${PODS}/p/log?follow=true`);
      source.write("first\n");
      await new Promise((resolve) => stream.once("data", resolve));
      const left = new Promise((resolve) => source.once("close", resolve));
      stream.close();
      await left;
      expect((await client.send("GET", PODS)).status).toBe(200);
    },
    { logs: () => source },
  );
});

test("a log that its client does not read holds up nobody else, and arrives whole", async () => {
  const line = `${"x".repeat(999)}\n`;
  await withCluster(
    async (client) => {
      await client.send("POST", PODS, POD);
      const { stream } = await client.open("GET", `${PODS}/p/log`);
      expect((await client.send("GET", PODS)).status).toBe(200);
      let size = 0;
      for await (const chunk of stream) size += (chunk as Buffer).length;
      expect(size).toBe(3000 * line.length);
    },
    { logs: () => Readable.from(Array.from({ length: 3000 }, () => Buffer.from(line))) },
  );
});

test.each(["request", "response"] as const)(
  "a reset at the %s takes the connection with all its streams",
  async (at) => {
    const act = ({ facts }: { facts: { verb: string } }) =>
      facts.verb === "create" ? { do: "reset" as const } : undefined;
    await withCluster(
      async (client, cluster) => {
        const { stream: watching } = await client.open("GET", `${SECRETS}?watch=true`);
        const broken = new Promise((resolve) => watching.once("error", resolve));
        await expect(client.send("POST", SECRETS, secret("m"))).rejects.toMatchObject({ code: "ECONNRESET" });
        expect(await broken).toMatchObject({ code: "ECONNRESET" });
        expect(cluster.store.get("secrets", "default", "m") !== undefined).toBe(at === "response");
      },
      { faults: at === "request" ? { request: act } : { response: act } },
    );
  },
);

test.each(["reset", "end"] as const)("a log that is cut by %s delivers exactly the bytes before", async (how) => {
  const cut = { ...cutAfter(10, { channel: "output", how }), fired: () => {} };
  await withCluster(
    async (client) => {
      await client.send("POST", PODS, POD);
      const { stream } = await client.open("GET", `${PODS}/p/log?follow=true`);
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += String(chunk)));
      const error = await new Promise((resolve) => {
        stream.once("error", resolve);
        stream.once("end", resolve);
      });
      expect(text).toBe("line 1\nlin");
      if (how === "reset") expect(error).toMatchObject({ code: "ECONNRESET" });
      else expect(error).toBeUndefined();
      expect(client.session.destroyed).toBe(how === "reset");
    },
    {
      faults: { stream: ({ kind }) => (kind === "log" ? cut : undefined) },
      logs: () => Readable.from([Buffer.from("line 1\n"), Buffer.from("line 2\n"), Buffer.from("line 3\n")]),
    },
  );
});

test("curl gets the version of HTTP that it asks for", async () => {
  await withCluster(async (_client, cluster) => {
    const curl = (version: string) =>
      run("curl", ["-sk", version, "-w", "%{http_version}", "-o", "/dev/null", `${cluster.url}/healthz`]);
    expect(await curl("--http2")).toBe("2");
    expect(await curl("--http1.1")).toBe("1.1");
    expect(protocols(cluster)).toEqual(["HTTP/2.0", "HTTP/1.1"]);
  });
});

describeWithKubectl("kubectl", () => {
  test("speaks HTTP/2", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kubectl-http2-"));
    await withCluster(async (_client, cluster) => {
      await writeFile(join(folder, "config"), cluster.kubeconfig({ token: cluster.adminToken }));
      const out = await run("kubectl", ["--kubeconfig", join(folder, "config"), "get", "namespaces", "-o", "name"]);
      expect(out).toContain("namespace/default\n");
      expect(new Set(protocols(cluster))).toEqual(new Set(["HTTP/2.0"]));
    });
    await rm(folder, { recursive: true });
  });
});
