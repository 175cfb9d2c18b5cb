import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { readAdministrator } from "../../src/clusters/administrator.ts";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../src/platform/index.ts";

/** A real API server that was started for the bench by a command of the user's. */
export interface RealServer {
  /** From starting the command until `/readyz` says ok. */
  startMs: number;
  /** The processes of the command that are alive now. */
  pids(): Promise<number[]>;
  close(): Promise<void>;
}

/** How often it is asked whether it is ready. */
const ASK_MS = 10;
/** An API server whose etcd has gone first would wait for it much longer. */
const GRACE_MS = 5_000;

/** The command gets a process group of its own, which ends with the bench. The kubeconfig may be written by it. */
export async function startRealServer(command: string, kubeconfig: string): Promise<RealServer> {
  const start = performance.now();
  const child = spawn("sh", ["-c", command], { detached: true, stdio: ["ignore", "ignore", "inherit"] });
  const group = child.pid ?? 0;
  const exited = once(child, "exit") as Promise<[code: number | null]>;
  const waiting = new AbortController();
  const close = async () => {
    waiting.abort();
    const until = performance.now() + GRACE_MS;
    for (let signal: NodeJS.Signals = "SIGTERM"; (await processesOf(group)).length > 0; await pause(ASK_MS)) {
      if (performance.now() > until) signal = "SIGKILL";
      end(group, signal);
    }
  };
  const early = exited.then(([code]) =>
    Promise.reject(new Error(`the command of --start ended with ${code}: ${command}`)),
  );
  try {
    await Promise.race([ready(kubeconfig, waiting.signal), early]);
  } catch (error) {
    await close();
    throw error;
  }
  early.catch(() => undefined);
  return { startMs: performance.now() - start, pids: () => processesOf(group), close };
}

function end(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    // The last of them has just gone.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function ready(kubeconfig: string, signal: AbortSignal): Promise<void> {
  const clients = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() });
  while (!signal.aborted) {
    // A server that is not there yet, or a file, is asked for again.
    const answer = await readAdministrator({ env: { KUBECONFIG: kubeconfig } })
      .then(async (who) =>
        clients(who.tls).request({ method: "GET", url: `${who.url}/readyz`, headers: await who.authHeaders() }),
      )
      .catch(() => undefined);
    await answer?.text();
    if (answer?.status === 200) return;
    await pause(ASK_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function processesOf(group: number): Promise<number[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const groups = await Promise.all(
    pids.map((pid) =>
      readFile(`/proc/${pid}/stat`, "utf8").then(
        (stat) => Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2]),
        () => undefined,
      ),
    ),
  );
  return pids.filter((_, index) => groups[index] === group);
}
