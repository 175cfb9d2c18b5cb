import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { Attach, Exec, KubeConfig, type V1Status } from "@kubernetes/client-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cluster, phaseIs, startCluster } from "../kubelet/cluster.ts";
import { openChannels } from "./channel-client.ts";
import { cutAfter, startStreamServer, type StreamServer } from "./stream-server.ts";

let cluster: Cluster;
let server: StreamServer;
beforeAll(async () => {
  cluster = await startCluster();
  server = await startStreamServer(cluster);
  cluster.create("pod", {
    volumes: [{ name: "v", emptyDir: {} }],
    containers: [
      { name: "build", image: "alpine", stdin: true, command: ["sh", "-c", 'while read -r x; do echo "got $x"; done'] },
      { name: "helper", image: "alpine", command: ["sleep", "1000"], volumeMounts: [{ name: "v", mountPath: "/v" }] },
    ],
  });
  cluster.create("over", { containers: [{ name: "build", image: "alpine", command: ["true"] }] });
  await cluster.until("pod", phaseIs("Running"));
  await cluster.until("over", phaseIs("Succeeded"));
});
afterAll(async () => {
  await server.close();
  await cluster.close();
});

const url = (subresource: string, query: string, pod = "pod") =>
  `ws://127.0.0.1:${server.port}/api/v1/namespaces/ci/pods/${pod}/${subresource}?${query}`;
const execUrl = (script: string, query = "stdout=true&stderr=true") =>
  url("exec", `container=helper&command=sh&command=-c&command=${encodeURIComponent(script)}&${query}`);
const v5 = ["v5.channel.k8s.io", "v4.channel.k8s.io"];
const historyOf = (type: string) => cluster.history.events.filter((event) => event.type === type);

test.each(["v5.channel.k8s.io", "v4.channel.k8s.io", "v4.base64.channel.k8s.io"])(
  "%s: outputs and the exact status",
  async (protocol) => {
    const client = await openChannels(execUrl("echo out; echo err >&2; exit 7"), [protocol]);
    expect(client.protocol).toBe(protocol);
    const { code, output } = await client.closed;
    expect(code).toBe(1000);
    expect(output[1]?.toString()).toBe("out\n");
    expect(output[2]?.toString()).toBe("err\n");
    expect(JSON.parse(String(output[3]))).toEqual({
      metadata: {},
      status: "Failure",
      message:
        "command terminated with non-zero exit code: error executing command [sh -c echo out; echo err >&2; exit 7], exit code 7",
      reason: "NonZeroExitCode",
      details: { causes: [{ reason: "ExitCode", message: "7" }] },
    });
  },
);

test("success, and a program that does not exist", async () => {
  const good = await (await openChannels(execUrl("true"), v5)).closed;
  expect(String(good.output[3])).toBe('{"metadata":{},"status":"Success"}');
  const bad = await openChannels(url("exec", "container=helper&command=nosuch&stdout=true&stderr=true"), v5);
  const { output } = await bad.closed;
  expect(output[2]?.toString() ?? "").toBe("");
  expect(JSON.parse(String(output[3]))).toMatchObject({
    status: "Failure",
    reason: "InternalError",
    code: 500,
    message: expect.stringMatching(
      /^Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "[0-9a-f]{64}": OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in \$PATH: unknown$/,
    ) as unknown,
  });
});

test("v5 half-closes stdin; five megabytes come back byte for byte", async () => {
  const client = await openChannels(execUrl("cat", "stdin=true&stdout=true"), v5);
  const data = randomBytes(5_000_000);
  for (let from = 0; from < data.length; from += 30_000) client.send(0, data.subarray(from, from + 30_000));
  client.send(255, Uint8Array.of(0));
  const { output } = await client.closed;
  expect(output[1]?.equals(data)).toBe(true);
  expect(String(output[3])).toBe('{"metadata":{},"status":"Success"}');
});

test("refusals come as plain HTTP before the upgrade", async () => {
  const query = "command=true&stdout=true";
  await expect(openChannels(url("exec", query, "nope"), v5)).rejects.toThrow(
    '404 {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods \\"nope\\" not found","reason":"NotFound","details":{"name":"nope","kind":"pods"},"code":404}',
  );
  await expect(openChannels(url("exec", query), v5)).rejects.toThrow(
    "a container name must be specified for pod pod, choose one of: [build helper]",
  );
  await expect(openChannels(url("exec", `${query}&container=x`), v5)).rejects.toThrow(
    "container x is not valid for pod pod",
  );
  await expect(openChannels(url("exec", query, "over"), v5)).rejects.toThrow('500 container not found ("build")');
  await expect(openChannels(url("attach", "container=build&stdin=true", "over"), v5)).rejects.toThrow(
    /500 container build not found in pod over_\w+/,
  );
  await expect(openChannels(url("exec", "command=true&container=helper"), v5)).rejects.toThrow(
    "you must specify at least 1 of stdin, stdout, stderr",
  );
});

test("attach speaks to the first process and leaves it alone", async () => {
  const first = await openChannels(url("attach", "container=build&stdin=true&stdout=true"), v5);
  first.send(0, "one\n");
  await first.received(1, 8);
  first.send(255, Uint8Array.of(0));
  const { output } = await first.closed;
  expect(output[1]?.toString()).toBe("got one\n");
  expect(String(output[3])).toBe('{"metadata":{},"status":"Success"}');
  const second = await openChannels(url("attach", "container=build&stdin=true&stdout=true"), v5);
  second.send(0, "two\n");
  await second.received(1, 8);
  second.drop();
  await second.closed;
  const log = cluster.kubelet.logs({
    namespace: "ci",
    pod: "pod",
    container: "build",
    follow: false,
    previous: false,
    timestamps: false,
  });
  expect(await text(await log)).toBe("got one\ngot two\n");
});

test("the client library of Kubernetes is content", async () => {
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    { name: "c", server: `http://127.0.0.1:${server.port}`, skipTLSVerify: true },
    { name: "u" },
  );
  const stdout = new PassThrough();
  const stdin = new PassThrough();
  const status = new Promise<V1Status>((resolve) => {
    void new Exec(config).exec("ci", "pod", "helper", ["sh", "-c", "cat; exit 3"], stdout, null, stdin, false, resolve);
  });
  const data = randomBytes(300_000);
  stdin.end(data);
  expect((await buffer(stdout)).equals(data)).toBe(true);
  expect(await status).toMatchObject({ reason: "NonZeroExitCode", details: { causes: [{ message: "3" }] } });

  const output = new PassThrough();
  const input = new PassThrough();
  const socket = await new Attach(config).attach("ci", "pod", "build", output, null, input, false);
  const answer = new Promise<string>((resolve) => output.once("data", (data: Buffer) => resolve(data.toString())));
  input.write("three\n");
  expect(await answer).toBe("got three\n");
  socket.close();
});

test("a cut of the output delivers the counted bytes; the process goes on", async () => {
  const cut = server.sufferNext(cutAfter(5, { channel: "output", how: "reset" }));
  const client = await openChannels(execUrl("echo 123456789; echo done > /v/after-cut; echo more"), v5);
  const { code, output } = await client.closed;
  expect(code).toBe(1006);
  expect(output[1]?.toString()).toBe("12345");
  expect(output[3]).toBeUndefined();
  expect(cut.fired).toBe(1);
  expect(historyOf("stream-close").at(-1)).toMatchObject({ cause: "fault: reset" });
  const check = await openChannels(execUrl("until [ -e /v/after-cut ]; do sleep 0.02; done; cat /v/after-cut"), v5);
  expect((await check.closed).output[1]?.toString()).toBe("done\n");
});

test("a cut of stdin comes after the container has received the bytes; an orderly end has no status", async () => {
  server.sufferNext({ ...cutAfter(4, { channel: "stdin", how: "end" }), wholeMessages: true });
  const client = await openChannels(execUrl("cat > /v/input", "stdin=true"), v5);
  client.send(0, "whole message");
  const { code, output } = await client.closed;
  expect(code).toBe(1000);
  expect(String(output[3] ?? "")).toBe("");
  expect(historyOf("stream-data").at(-1)).toMatchObject({ channel: "stdin", bytes: 13, text: "whole message" });
  const check = await openChannels(execUrl('until [ "$(cat /v/input)" = "whole message" ]; do sleep 0.02; done'), v5);
  expect(String((await check.closed).output[3])).toBe('{"metadata":{},"status":"Success"}');
});

test("an exec whose client is gone sees the end of its stdin and runs on to its end", async () => {
  const client = await openChannels(execUrl("cat; exit 9", "stdin=true&stdout=true"), v5);
  client.send(0, "x");
  await client.received(1, 1);
  const before = historyOf("exec-exit").length;
  const ended = new Promise<void>((resolve) => {
    cluster.history.onEvent(({ type }) => type === "exec-exit" && resolve());
  });
  client.drop();
  await ended;
  expect(historyOf("exec-exit").slice(before)).toMatchObject([{ exitCode: 9 }]);
  expect(historyOf("stream-close").at(-1)).toMatchObject({ cause: "client closed the connection" });
});
