import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeWithKubectl, kubectlTransports } from "../../kubectl.ts";
import { type Cluster, phaseIs, startCluster } from "../kubelet/cluster.ts";
import { cutAfter, startStreamServer, type StreamServer } from "./stream-server.ts";

let cluster: Cluster;
let server: StreamServer;
let kubeconfig: string;

describeWithKubectl.each(kubectlTransports)("kubectl over %s", (protocol, websockets) => {
  beforeAll(async () => {
    cluster = await startCluster();
    server = await startStreamServer(cluster);
    kubeconfig = path.join(cluster.dir, "kubeconfig");
    const config = {
      apiVersion: "v1",
      kind: "Config",
      clusters: [{ name: "c", cluster: { server: `http://127.0.0.1:${server.port}` } }],
      contexts: [{ name: "c", context: { cluster: "c", user: "u", namespace: "ci" } }],
      users: [{ name: "u", user: {} }],
      "current-context": "c",
    };
    await writeFile(kubeconfig, JSON.stringify(config));
    cluster.create("pod", {
      containers: [
        { name: "build", image: "alpine", stdin: true, stdinOnce: true, command: ["sh", "-c", "cat; exit 4"] },
      ],
    });
    await cluster.until("pod", phaseIs("Running"));
  });
  afterAll(async () => {
    await server.close();
    await cluster.close();
  });

  async function kubectl(args: string[], input: Uint8Array = Buffer.alloc(0)) {
    const env = {
      ...process.env,
      KUBECONFIG: kubeconfig,
      HOME: cluster.dir,
      KUBECTL_REMOTE_COMMAND_WEBSOCKETS: websockets,
    };
    const child = spawn("kubectl", args, { env });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    const code = new Promise<number | null>((resolve) => child.once("close", resolve));
    const [stdout, stderr] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
    return { code: await code, stdout, stderr };
  }

  test("exec gives output and exit code", async () => {
    const { code, stdout, stderr } = await kubectl(["exec", "pod", "--", "sh", "-c", "echo out; echo err >&2; exit 7"]);
    expect(stdout.toString()).toBe("out\n");
    expect(stderr).toBe("err\ncommand terminated with exit code 7\n");
    expect(code).toBe(7);
    const open = cluster.history.events.findLast(({ type }) => type === "stream-open");
    expect(open).toMatchObject({ protocol: protocol === "SPDY" ? "SPDY/3.1 v4.channel.k8s.io" : "v5.channel.k8s.io" });
  });

  test("exec of a missing program says so", async () => {
    const { code, stderr } = await kubectl(["exec", "pod", "--", "nosuch"]);
    expect(stderr).toContain("error executing command in container");
    expect(stderr).toContain('exec: "nosuch": executable file not found in $PATH');
    expect(code).toBe(1);
  });

  test("exec -it gives a terminal with the window's size, and its exit code", async () => {
    const command = "stty rows 31 cols 97; exec kubectl exec -it pod -- sh";
    const env = { ...process.env, KUBECONFIG: kubeconfig, HOME: cluster.dir, SHELL: "/bin/sh" };
    const terminal = ["--quiet", "--flush", "--return", "--command", command, "/dev/null"];
    const child = spawn("script", terminal, { env: { ...env, KUBECTL_REMOTE_COMMAND_WEBSOCKETS: websockets } });
    const code = new Promise<number | null>((resolve) => child.once("close", resolve));
    let shown = "";
    const shows = (what: string) =>
      new Promise<void>((resolve) => {
        const check = () => shown.includes(what) && resolve();
        child.stdout.on("data", check);
        check();
      });
    child.stdout.on("data", (data: Buffer) => (shown += data.toString()));
    await shows("# ");
    child.stdin.write("until stty size | grep '^31 97$'; do sleep 0.01; done; test -t 0 && echo $((6*7))\n");
    await shows("31 97\r\n42\r\n");
    child.stdin.write("exit 5\n");
    expect(await code).toBe(5);
    const exec = cluster.history.events.findLast(({ type }) => type === "exec-start");
    expect(exec).toMatchObject({ command: ["sh"], tty: true });
    const texts = cluster.history.events.flatMap((event) =>
      event.type === "stream-data" && event.channel === "stdout" ? (event.text ?? []) : [],
    );
    expect(texts.join("")).toContain("31 97\r\n42\r\n");
  });

  test("five megabytes go in and out byte for byte", async () => {
    const data = randomBytes(5_000_000);
    const digest = createHash("sha256").update(data).digest("hex");
    const sum = await kubectl(["exec", "-i", "pod", "--", "sha256sum"], data);
    expect(sum.stdout.toString()).toBe(`${digest}  -\n`);
    const back = await kubectl(["exec", "-i", "pod", "--", "cat"], data);
    expect(back.stdout.equals(data)).toBe(true);
  });

  test("a stream that breaks without a status", async () => {
    server.sufferNext(cutAfter(3, { channel: "output", how: "reset" }));
    const { stdout } = await kubectl(["exec", "pod", "--", "sh", "-c", "echo 123456; sleep 1000"]);
    expect(stdout.toString()).toBe("123");
  });

  test("attach with stdinOnce carries stdin to its end and the output after it", async () => {
    const { stdout } = await kubectl(["attach", "-i", "pod"], Buffer.from("hello\n"));
    expect(stdout.toString()).toBe("hello\n");
    const { status } = await cluster.until("pod", phaseIs("Failed"));
    expect(status?.containerStatuses?.[0]?.state.terminated?.exitCode).toBe(4);
  });
});
