import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import path from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { KubeConfig, PortForward } from "@kubernetes/client-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeWithKubectl, kubectlTransports } from "../../kubectl.ts";
import { KubeletError, type Kubelet } from "../../../fake-apiserver/kubelet/kubelet.ts";
import { createSocketNetwork } from "../../../src/platform/index.ts";
import { type Cluster, phaseIs, startCluster } from "../kubelet/cluster.ts";
import { openChannels } from "./channel-client.ts";
import { startStreamServer, type StreamServer } from "./stream-server.ts";

let cluster: Cluster;
let server: StreamServer;
/** Answers every byte by itself in capitals, and the end by `bye`. */
let program: Server;
let kubeconfig: string;
const ports: number[] = [];

beforeAll(async () => {
  cluster = await startCluster();
  program = createServer({ allowHalfOpen: true }, (socket: Socket) => {
    socket.on("data", (data) => socket.write(data.toString().toUpperCase()));
    socket.once("end", () => socket.end("bye"));
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => program.listen(0, "127.0.0.1", resolve));
  const network = createSocketNetwork();
  const kubelet: Kubelet = {
    ...cluster.kubelet,
    dial({ pod, port }) {
      if (pod !== "pod") return Promise.reject(new KubeletError(500, "", `pod ${pod} is not running`));
      ports.push(port);
      if (port === 80) return network.dial({ host: "127.0.0.1", port: (program.address() as AddressInfo).port });
      return Promise.reject(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
    },
  };
  server = await startStreamServer({ ...cluster, kubelet });
  cluster.create("pod", { containers: [{ name: "main", image: "alpine", command: ["sleep", "1000"] }] });
  await cluster.until("pod", phaseIs("Running"));
  kubeconfig = path.join(cluster.dir, "kubeconfig");
  await writeFile(
    kubeconfig,
    JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      clusters: [
        { name: "c", cluster: { server: `http://127.0.0.1:${server.port}`, "insecure-skip-tls-verify": true } },
      ],
      contexts: [{ name: "c", context: { cluster: "c", user: "u", namespace: "ci" } }],
      users: [{ name: "u", user: {} }],
      "current-context": "c",
    }),
  );
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => program.close(resolve));
  await cluster.close();
});

const REFUSED =
  "error forwarding port 81 to pod: failed to connect to localhost:81 inside namespace, IPv4: dial tcp4 127.0.0.1:81: connect: connection refused";

describeWithKubectl.each(kubectlTransports)("kubectl port-forward over %s", (_, websockets) => {
  test("carries several connections to their ends, and tells why one could not be made", async () => {
    const env = {
      ...process.env,
      KUBECONFIG: kubeconfig,
      HOME: cluster.dir,
      KUBECTL_PORT_FORWARD_WEBSOCKETS: websockets,
    };
    const child = spawn("kubectl", ["port-forward", "pod", ":80", ":81"], { env });
    const errors = text(child.stderr);
    let said = "";
    const local = new Promise<number[]>((resolve) => {
      child.stdout.on("data", (data: Buffer) => {
        said += data.toString();
        const found = [80, 81].map((port) => Number(new RegExp(`127.0.0.1:(\\d+) -> ${port}\\n`).exec(said)?.[1]));
        if (!found.some(Number.isNaN)) resolve(found);
      });
    });
    const [good = 0, bad = 0] = await local;
    const network = createSocketNetwork();
    const talk = async (port: number, words: string) => {
      const connection = await network.dial({ host: "127.0.0.1", port });
      connection.end(words);
      return text(connection).catch(() => "broken");
    };
    expect(await Promise.all([talk(good, "one"), talk(good, "two"), talk(good, "x".repeat(200_000))])).toEqual([
      "ONEbye",
      "TWObye",
      `${"X".repeat(200_000)}bye`,
    ]);
    await talk(bad, "");
    child.kill();
    expect(await errors).toContain(REFUSED);
  });
});

const url = (query: string, pod = "pod") =>
  `ws://127.0.0.1:${server.port}/api/v1/namespaces/ci/pods/${pod}/portforward?${query}`;

test("the channels of a WebSocket: two for each port, which they name first", async () => {
  const client = await openChannels(url("ports=80&ports=81"), ["v4.channel.k8s.io"]);
  await client.received(3, 2 + REFUSED.length);
  client.send(0, "hello");
  await client.received(0, 2 + "HELLO".length);
  client.drop();
  const { output } = await client.closed;
  expect(output[0]?.readUInt16LE(0)).toBe(80);
  expect(String(output[0]?.subarray(2))).toBe("HELLO");
  expect(output[3]?.readUInt16LE(0)).toBe(81);
  expect(String(output[3]?.subarray(2))).toBe(REFUSED);
});

test("the official JavaScript client", async () => {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const [output, errors, input] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const forward = new PortForward(config);
  const socket = await forward.portForward("ci", "pod", [80], output, errors, input);
  input.write("words");
  let heard = "";
  await new Promise<void>((resolve) => {
    output.on("data", (data: Buffer) => {
      heard += data.toString();
      if (heard === "WORDS") resolve();
    });
  });
  if (!("close" in socket)) throw new Error("no socket");
  socket.close();
});

test("a pod that is not there, and ports that are none", async () => {
  await expect(openChannels(url("ports=80", "gone"), ["v4.channel.k8s.io"])).rejects.toThrow(
    /^404 .*pods \\?"gone\\?" not found/,
  );
  await expect(openChannels(url("ports=http"), ["v4.channel.k8s.io"])).rejects.toThrow(
    /^400 .*port \\?"http\\?" must be a number between 1 and 65535/,
  );
  await expect(openChannels(url("ports=80"), ["unknown"])).rejects.toThrow(
    /^400 .*no supported protocol in \[unknown\]/,
  );
});
