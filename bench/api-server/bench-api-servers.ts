import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { benchPods, type PodFigures } from "./bench-pods.ts";
import { figuresTable } from "./figures-table.ts";
import { serverUsage } from "./server-usage.ts";
import { startFakeServer } from "./start-fake-server.ts";
import { startRealServer } from "./start-real-server.ts";

export interface ApiServerBenchOptions {
  kubeconfig?: string;
  /** Starts the real one for the bench. */
  start?: string;
  pids?: string;
  pods: number;
  concurrency: number;
  reports: string;
}

/** One server's figures; `startMs` where it was started for the bench. */
export interface ServerFigures extends PodFigures {
  server: "fake" | "real";
  startMs?: number;
}

/** Benches the fake and, where there is a kubeconfig, a real API server, one after the other, and writes table and JSON. */
export async function benchApiServers(options: ApiServerBenchOptions): Promise<void> {
  const { kubeconfig, start, pids = "", pods, concurrency } = options;
  const results: ServerFigures[] = [];
  const fake = await startFakeServer();
  try {
    const usage = () => serverUsage([fake.pid]);
    const figures = await benchPods({ kubeconfig: fake.kubeconfig, pods, concurrency, usage });
    results.push({ server: "fake", startMs: fake.startMs, ...figures });
  } finally {
    await fake.close();
  }
  if (kubeconfig !== undefined) {
    const real = start === undefined ? undefined : await startRealServer(start, kubeconfig);
    try {
      const named = pids.split(",").filter((pid) => pid !== "");
      const usage = async () => {
        const own = named.length > 0 ? named.map(Number) : ((await real?.pids()) ?? []);
        return own.length === 0 ? undefined : serverUsage(own);
      };
      const figures = await benchPods({ kubeconfig, pods, concurrency, usage });
      results.push({ server: "real", ...(real && { startMs: real.startMs }), ...figures });
    } finally {
      await real?.close();
    }
  }
  const table = figuresTable(results);
  console.log(table);
  const folder = path.resolve(options.reports, new Date().toISOString().replaceAll(/[:.]/g, "-"));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "apiserver.json"), `${JSON.stringify({ pods, concurrency, results }, null, 2)}\n`);
  await writeFile(path.join(folder, "apiserver.md"), `${table}\n`);
  console.log(`\nResults: ${path.relative("", folder)}`);
}
