import { readAdministrator } from "../../src/clusters/administrator.ts";
import {
  createHttpClientFactory,
  createSocketNetwork,
  createWallClock,
  type HttpResponse,
} from "../../src/platform/index.ts";
import type { ServerUsage } from "./server-usage.ts";

/** One kind of request. */
export interface OperationFigures {
  /** How many of what `unit` says in a second. */
  perSecond: number;
  unit: "requests" | "pods" | "events";
  p50Ms: number;
  p99Ms: number;
  /** Of the server, for a thousand of the unit. */
  cpuSecondsPerThousand?: number;
}

export interface PodFigures {
  version: string;
  operations: Record<string, OperationFigures>;
  /** Before, with all pods, and after they are gone. */
  rssMiB?: { before: number; full: number; after: number };
}

const PAGE = 500;
const WHOLE_LISTS = 5;

/** The life of many pods on one server, over HTTP/2 as client-go speaks it; nobody schedules them. */
export async function benchPods(options: {
  kubeconfig: string;
  pods: number;
  concurrency: number;
  usage(): Promise<ServerUsage | undefined>;
}): Promise<PodFigures> {
  const { pods, concurrency, usage } = options;
  const who = await readAdministrator({ env: { KUBECONFIG: options.kubeconfig } });
  const http2 = { readIdleTimeoutMs: 30_000, pingTimeoutMs: 15_000 };
  const network = createSocketNetwork();
  const http = createHttpClientFactory({ network, clock: createWallClock() })(who.tls, { http2 });
  const headers = { ...(await who.authHeaders()), "user-agent": "faultline-bench" };
  const namespace = `faultline-bench-${process.pid}`;
  const collection = `/api/v1/namespaces/${namespace}/pods`;

  const ask = (method: string, path: string, body?: object): Promise<HttpResponse> =>
    http.request({
      method,
      url: who.url + path,
      headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const done = async (method: string, path: string, body?: object): Promise<string> => {
    const answer = await ask(method, path, body);
    const text = await answer.text();
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text;
  };

  const operations: Record<string, OperationFigures> = {};
  const measure = async (
    name: string,
    {
      count,
      unit,
      each,
      at = concurrency,
    }: { count: number; unit: OperationFigures["unit"]; each: number; at?: number },
    one: (index: number) => Promise<unknown>,
  ) => {
    const times: number[] = [];
    const before = await usage();
    const start = performance.now();
    let next = 0;
    const work = async () => {
      while (next < count) {
        const index = next++;
        const begun = performance.now();
        await one(index);
        times.push(performance.now() - begun);
      }
    };
    await Promise.all(Array.from({ length: at }, work));
    const seconds = (performance.now() - start) / 1000;
    const after = await usage();
    const sorted = times.toSorted((a, b) => a - b);
    const quantile = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
    const cpu = before && after && (after.cpuSeconds - before.cpuSeconds) / ((count * each) / 1000);
    operations[name] = {
      perSecond: (count * each) / seconds,
      unit,
      p50Ms: quantile(0.5),
      p99Ms: quantile(0.99),
      ...(cpu !== undefined && { cpuSecondsPerThousand: cpu }),
    };
  };

  const { gitVersion } = JSON.parse(await done("GET", "/version")) as { gitVersion: string };
  await done("POST", "/api/v1/namespaces", { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } });
  try {
    await accountMade(async () => (await ask("GET", `/api/v1/namespaces/${namespace}/serviceaccounts/default`)).status);
    const before = await usage();
    const requests = { count: pods, unit: "requests", each: 1 } as const;
    const told = follow(await ask("GET", `${collection}?watch=1`), pods);
    await measure("create", requests, (index) => done("POST", collection, podCalled(`pod-${index}`)));
    await told;
    await measure("get", requests, (index) => done("GET", `${collection}/pod-${index}`));
    let next = "";
    const pages = Math.ceil(pods / PAGE);
    await measure(`list, pages of ${PAGE}`, { count: pages, unit: "pods", each: PAGE, at: 1 }, async () => {
      const text = await done("GET", `${collection}?limit=${PAGE}&continue=${encodeURIComponent(next)}`);
      next = (JSON.parse(text) as { metadata: { continue?: string } }).metadata.continue ?? "";
    });
    await measure("list, all at once", { count: WHOLE_LISTS, unit: "pods", each: pods, at: 1 }, () =>
      done("GET", `${collection}?resourceVersion=0`),
    );
    await measure("watch from the beginning", { count: WHOLE_LISTS, unit: "events", each: pods, at: 1 }, async () => {
      await follow(await ask("GET", `${collection}?watch=1&resourceVersion=0`), pods);
    });
    const full = await usage();
    const gone = follow(
      await ask("GET", `${collection}?watch=1&resourceVersion=${await versionOf(done, collection)}`),
      pods,
    );
    await measure("delete", requests, (index) => done("DELETE", `${collection}/pod-${index}?gracePeriodSeconds=0`));
    await gone;
    const after = await usage();
    const rssMiB = before && full && after && { before: before.rssMiB, full: full.rssMiB, after: after.rssMiB };
    return { version: gitVersion, operations, ...(rssMiB !== undefined && { rssMiB }) };
  } finally {
    await done("DELETE", `/api/v1/namespaces/${namespace}`);
    http.close();
  }
}

async function versionOf(done: (method: string, path: string) => Promise<string>, collection: string): Promise<string> {
  const list = JSON.parse(await done("GET", `${collection}?limit=1`)) as { metadata: { resourceVersion: string } };
  return list.metadata.resourceVersion;
}

/** Controllers make it, a moment after the namespace; pods are refused before. */
async function accountMade(look: () => Promise<number>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if ((await look()) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the namespace got no service account within 30 s");
}

/** Resolves when so many events have come of a watch that has been answered. */
function follow(answer: HttpResponse, events: number): Promise<void> {
  let left = events;
  const arrived = new Promise<void>((resolve, reject) => {
    if (answer.status !== 200) reject(new Error(`a watch was answered ${answer.status}`));
    answer.body.on("data", (chunk: Buffer) => {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) left -= 1;
      if (left > 0) return;
      answer.body.destroy();
      resolve();
    });
    answer.body.once("error", reject);
    answer.body.once("end", () => reject(new Error(`a watch ended while ${left} events were missing`)));
  });
  arrived.catch(() => {});
  return arrived;
}

function podCalled(name: string): object {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, labels: { app: "bench", pod: name } },
    spec: {
      schedulerName: "nobody",
      nodeSelector: { "faultline.dev/nobody": "true" },
      containers: [
        {
          name: "build",
          image: "alpine:3.20",
          command: ["sh", "-c", "sleep 1"],
          env: [{ name: "CI", value: "true" }],
          resources: { requests: { cpu: "10m", memory: "16Mi" } },
          volumeMounts: [{ name: "work", mountPath: "/work" }],
        },
      ],
      volumes: [{ name: "work", emptyDir: {} }],
    },
  };
}
