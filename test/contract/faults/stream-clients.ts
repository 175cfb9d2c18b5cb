import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { Exec, KubeConfig, type V1Status } from "@kubernetes/client-node";
import { WebSocket } from "ws";
import { writeKubeconfig } from "../../../fake-apiserver/server/kubeconfig.ts";
import type { Cluster } from "./cluster-with-plan.ts";

/** What a client met on a stream. */
export interface Met {
  stdout: string;
  stderr: string;
  /** What came over the error channel; undefined when nothing did. */
  status?: string;
  /** Of WebSocket: how it was closed, 1006 for a connection that just broke. Of a program: its exit code. */
  code: number | null;
  /** Sizes of the messages of stdout. */
  sizes: number[];
}

export interface Asked {
  command: string[];
  stdin?: string;
  /** Called with what has come over stdout so far; `leave` drops the connection. */
  onStdout?(text: string, leave: () => void): void;
}

export type StreamClient = (cluster: Cluster, asked: Asked) => Promise<Met>;

/** The channel protocol, spoken by hand. Rejects with `<status> <body>` when the upgrade is refused. */
export function overWebSocket(version: "v4" | "v5"): StreamClient {
  return ({ api, admin }, { command, stdin, onStdout }) => {
    const query = new URLSearchParams([
      ...command.map((word): [string, string] => ["command", word]),
      ["container", "main"],
      ["stdout", "true"],
      ["stderr", "true"],
      ...(stdin === undefined ? [] : [["stdin", "true"] satisfies [string, string]]),
    ]);
    const url = `${api.url.replace("https", "wss")}/api/v1/namespaces/default/pods/echo/exec?${query.toString()}`;
    const socket = new WebSocket(url, [`${version}.channel.k8s.io`], { ca: api.caPem, headers: admin });
    const parts: Record<number, Buffer[]> = { 1: [], 2: [], 3: [] };
    const whole = (channel: number) => Buffer.concat(parts[channel] ?? []).toString();
    return new Promise((resolve, reject) => {
      socket.on("unexpected-response", (_request, response) => {
        void text(response).then((body) => reject(new Error(`${response.statusCode} ${body}`)));
      });
      socket.on("error", () => {});
      socket.once("open", () => {
        if (stdin !== undefined) socket.send(Buffer.concat([Buffer.of(0), Buffer.from(stdin)]));
        if (stdin !== undefined && version === "v5") socket.send(Buffer.of(255, 0));
      });
      socket.on("message", (data: Buffer) => {
        if (data.length === 1) return;
        parts[data[0] ?? 0]?.push(data.subarray(1));
        if (data[0] === 1) onStdout?.(whole(1), () => socket.terminate());
      });
      socket.once("close", (code) => {
        const status = whole(3);
        resolve({
          stdout: whole(1),
          stderr: whole(2),
          ...(status === "" ? {} : { status }),
          code,
          sizes: (parts[1] ?? []).map(({ length }) => length),
        });
      });
    });
  };
}

/** The program, over one of its two protocols. */
export function throughKubectl(protocol: "SPDY" | "WebSocket"): StreamClient {
  return async (cluster, { command, stdin, onStdout }) => {
    const interactive = stdin === undefined ? [] : ["-i"];
    return await kubectl(cluster, ["exec", ...interactive, "echo", "--", ...command], { protocol, stdin, onStdout });
  };
}

export async function kubectl(
  { api, admin }: Cluster,
  args: string[],
  {
    protocol = "SPDY",
    stdin,
    onStdout,
    signal,
  }: {
    protocol?: "SPDY" | "WebSocket";
    stdin?: string | undefined;
    onStdout?: Asked["onStdout"];
    /** Ends the program. */
    signal?: AbortSignal;
  } = {},
): Promise<Met> {
  const dir = await mkdtemp(path.join(tmpdir(), "faultline-kubectl-"));
  try {
    const file = path.join(dir, "config");
    const token = (admin["authorization"] ?? "").replace("Bearer ", "");
    await writeFile(file, writeKubeconfig(api.url, api.caPem, { token }));
    const child = spawn("kubectl", ["--kubeconfig", file, ...args], {
      env: { ...process.env, HOME: dir, KUBECTL_REMOTE_COMMAND_WEBSOCKETS: String(protocol === "WebSocket") },
    });
    child.stdin.on("error", () => {});
    child.stdin.end(stdin);
    signal?.addEventListener("abort", () => child.kill("SIGKILL"));
    let shown = "";
    child.stdout.on("data", (data: Buffer) => {
      shown += data.toString();
      onStdout?.(shown, () => child.kill("SIGKILL"));
    });
    const code = new Promise<number | null>((resolve) => child.once("close", resolve));
    const [stdout, stderr] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
    return { stdout: stdout.toString(), stderr, code: await code, sizes: [] };
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** The library, as programs in JavaScript use it. `status` is what its callback was given, undefined when it was never called. */
export const throughClientNode: StreamClient = async ({ api, admin }, { command, stdin, onStdout }) => {
  const config = new KubeConfig();
  const token = (admin["authorization"] ?? "").replace("Bearer ", "");
  config.loadFromString(writeKubeconfig(api.url, api.caPem, { token }));
  const outputs = { stdout: new PassThrough(), stderr: new PassThrough() };
  const input = stdin === undefined ? null : new PassThrough();
  let status: V1Status | undefined;
  const socket = await new Exec(config).exec(
    "default",
    "echo",
    "main",
    command,
    outputs.stdout,
    outputs.stderr,
    input,
    false,
    (told) => {
      status = told;
    },
  );
  const texts = { stdout: "", stderr: "" };
  outputs.stdout.on("data", (data: Buffer) => {
    texts.stdout += data.toString();
    onStdout?.(texts.stdout, () => socket.close());
  });
  outputs.stderr.on("data", (data: Buffer) => (texts.stderr += data.toString()));
  const code = new Promise<number>((resolve) => {
    socket.onclose = (event) => resolve(event.code);
  });
  input?.end(stdin);
  return { code: await code, ...texts, ...(status && { status: JSON.stringify(status) }), sizes: [] };
};
