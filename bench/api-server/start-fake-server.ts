import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

/** The fake, as `faultline serve` starts it: a program of its own. */
export interface FakeServer {
  pid: number;
  kubeconfig: string;
  /** From starting the program until it answers. */
  startMs: number;
  close(): Promise<void>;
}

export async function startFakeServer(): Promise<FakeServer> {
  const main = path.resolve(import.meta.dirname, "../../bin/faultline.js");
  const start = performance.now();
  const child = spawn(process.execPath, [main, "serve", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, "line"),
    exited.then(([code]) => Promise.reject(new Error(`faultline serve ended with ${code}`))),
  ])) as [string];
  const { kubeconfig } = JSON.parse(line) as { kubeconfig: string };
  return {
    pid: child.pid ?? 0,
    kubeconfig,
    startMs: performance.now() - start,
    async close() {
      child.kill("SIGINT");
      await exited;
    },
  };
}
