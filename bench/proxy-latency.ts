import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { Command } from "commander";
import { WebSocket } from "ws";
import { parse } from "yaml";
import { count } from "../proving/count.ts";
import { startFaultProxy, type UpstreamServer } from "../api-proxy/index.ts";
import { noFaults } from "../src/faults/index.ts";
import { createMemoryRecorder } from "../src/history/index.ts";
import { createFakeApiServer } from "../src/library/index.ts";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
  type HttpClient,
} from "../src/platform/index.ts";

/**
 * `node bench/proxy-latency.ts`: how much later answers come through the fault proxy than without it. API server, proxy and client are a process
 * each; requests go by turns straight to the API server and through the proxy, so that both meet the same machine.
 */
interface Server extends UpstreamServer {
  token?: string;
}

const clock = createWallClock();
const network = createSocketNetwork();
const options = new Command("proxy-latency")
  .description("How much later answers come through the fault proxy than without it")
  .option("--requests <n>", "how many of each kind", count(1), 1000)
  .option("--kubeconfig <file>", "a real API server in place of the fake one")
  .option("--pod <namespace/name/container>", "a running pod with `cat` and `true`, for exec; with --kubeconfig")
  .option("--role <role>", "of a process of the measurement itself")
  .option("--upstream <json>", "for the proxy")
  .parse()
  .opts<{ requests: number; kubeconfig?: string; pod?: string; role?: string; upstream?: string }>();

if (options.role === "upstream") await serveUpstream();
else if (options.role === "proxy") await serveProxy(JSON.parse(options.upstream ?? "{}") as Server);
else await measure(options.requests);

async function serveUpstream(): Promise<void> {
  const main = { name: "main", image: "alpine:3.20", command: ["sleep", "100000"] };
  const pod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "bench", namespace: "default" },
    spec: { containers: [main] },
  };
  const fake = await createFakeApiServer({ objects: [pod] });
  const phase = () => (fake.get("pods", "bench", "default")?.["status"] as { phase?: string } | undefined)?.phase;
  while (phase() !== "Running") await clock.sleep(10);
  say({ url: fake.url, caPem: fake.caPem, token: fake.tokenOf("admin", ["system:masters"]) });
  process.once("SIGTERM", () => void fake.close());
}

async function serveProxy({ token, ...upstream }: Server): Promise<void> {
  const proxy = await startFaultProxy({
    clock,
    network,
    random: createSeededRandom("bench"),
    history: createMemoryRecorder(clock),
    faults: noFaults,
    upstream,
    credentialsFor: ({ name }) => ({
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      "Impersonate-User": name,
      "Impersonate-Group": "system:masters",
    }),
  });
  say({ url: proxy.url, caPem: proxy.caPem, token: proxy.addToken("admin", ["system:masters"]) });
  process.once("SIGTERM", () => void proxy.close());
}

function say(server: Server): void {
  console.log(JSON.stringify(server));
}

async function measure(count: number): Promise<void> {
  const children: ChildProcess[] = [];
  const start = async (...args: string[]): Promise<Server> => {
    const child = spawn(process.execPath, [import.meta.filename, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    children.push(child);
    let text = "";
    for await (const chunk of child.stdout) {
      text += String(chunk);
      if (text.includes("\n")) break;
    }
    return JSON.parse(text) as Server;
  };
  try {
    const real = options.kubeconfig;
    const direct = real === undefined ? await start("--role", "upstream") : await readKubeconfig(real);
    const proxied = await start("--role", "proxy", "--upstream", JSON.stringify(direct));
    const pod = real === undefined ? "default/bench/main" : options.pod;
    const path = "/api/v1/namespaces/kube-system";
    for (const http2 of [false, true]) {
      const clients = [direct, proxied].map((server) => clientOf(server, http2));
      const gets = clients.map(
        ({ http, headers, url }) =>
          async () =>
            void (await (await http.request({ method: "GET", url: url + path, headers })).text()),
      );
      report(`GET, HTTP/${http2 ? "2" : "1.1"}`, await byTurns(gets, count));
      for (const { http } of clients) http.close();
    }
    if (pod === undefined) return;
    const echoes = await Promise.all([direct, proxied].map((server) => openEcho(server, pod)));
    report(
      "a line to `cat` in exec and back",
      await byTurns(
        echoes.map(({ echo }) => echo),
        count,
      ),
    );
    for (const { close } of echoes) close();
    const runs = [direct, proxied].map((server) => () => run(server, pod));
    report("exec of `true`, whole", await byTurns(runs, Math.min(100, count)));
  } finally {
    for (const child of children) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  }
}

/** Milliseconds of each turn, of the one and the other. */
async function byTurns(acts: (() => Promise<void>)[], count: number): Promise<number[][]> {
  for (let turn = 0; turn < count / 10; turn++) for (const act of acts) await act();
  const times: number[][] = acts.map(() => []);
  for (let turn = 0; turn < count; turn++) {
    for (const [index, act] of acts.entries()) {
      const begun = performance.now();
      await act();
      times[index]?.push(performance.now() - begun);
    }
  }
  return times;
}

function report(what: string, [direct = [], proxied = []]: number[][]): void {
  const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
  const line = (share: number) => {
    const [without, through] = [at(direct, share), at(proxied, share)];
    return `${without.toFixed(2)} -> ${through.toFixed(2)} ms (+${(through - without).toFixed(2)})`;
  };
  console.log(`${what.padEnd(34)} median ${line(0.5).padEnd(30)} p99 ${line(0.99)}`);
}

function clientOf({ url, caPem = "", token, cert, key }: Server, http2: boolean) {
  const tls = { ca: caPem, ...(cert !== undefined && key !== undefined && { cert, key }) };
  const versions = http2 ? { http2: { readIdleTimeoutMs: 0, pingTimeoutMs: 0 } } : {};
  const http: HttpClient = createHttpClientFactory({ network, clock })(tls, versions);
  return { http, url, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } };
}

async function open({ url, caPem, token, cert, key }: Server, pod: string, query: string): Promise<WebSocket> {
  const [namespace, name, container = ""] = pod.split("/");
  const at = `${url.replace("https", "wss")}/api/v1/namespaces/${namespace}/pods/${name}/exec?container=${container}&stdout=true&${query}`;
  const socket = new WebSocket(at, ["v4.channel.k8s.io"], {
    ca: caPem,
    ...(cert !== undefined && { cert, key }),
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
  await once(socket, "open");
  return socket;
}

async function openEcho(server: Server, pod: string): Promise<{ echo(): Promise<void>; close(): void }> {
  const socket = await open(server, pod, "stdin=true&command=cat");
  return {
    async echo() {
      const back = new Promise<void>((resolve) => {
        socket.on("message", function hear(data: Buffer) {
          if (data[0] !== 1 || data.length === 1) return;
          socket.off("message", hear);
          resolve();
        });
      });
      socket.send(Buffer.from("\0line\n"));
      await back;
    },
    close: () => socket.terminate(),
  };
}

async function run(server: Server, pod: string): Promise<void> {
  const socket = await open(server, pod, "command=true");
  await once(socket, "close");
}

async function readKubeconfig(file: string): Promise<Server> {
  const { clusters, users } = parse(await readFile(file, "utf8")) as {
    clusters: { cluster: Record<string, string> }[];
    users: { user: Record<string, string> }[];
  };
  const cluster = clusters[0]?.cluster ?? {};
  const user = users[0]?.user ?? {};
  const decoded = (text = "") => Buffer.from(text, "base64").toString();
  return {
    url: cluster["server"] ?? "",
    caPem: decoded(cluster["certificate-authority-data"]),
    ...(user["token"] !== undefined && { token: user["token"] }),
    ...(user["client-certificate-data"] !== undefined && {
      cert: decoded(user["client-certificate-data"]),
      key: decoded(user["client-key-data"]),
    }),
  };
}
