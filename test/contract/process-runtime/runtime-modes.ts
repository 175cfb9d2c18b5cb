import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContainerRuntime, ContainerProcess, ContainerSpec } from "../../../src/platform/index.ts";
import { createProcessRuntime } from "../../../src/platform/process-runtime/index.ts";

/** A runtime with a scratch folder; where a volume lies is the mode's affair. */
export interface RuntimeUnderTest {
  runtime: ContainerRuntime;
  dir: string;
  /** A path for a volume of the pod: `/builds` where it has files of its own. */
  volumeAt(path: string): string;
  close(): Promise<void>;
}

export async function runtimeUnderTest(mode: "namespaces" | "plain"): Promise<RuntimeUnderTest> {
  const dir = mkdtempSync(join(tmpdir(), "faultline-runtime-"));
  const runtime = await createProcessRuntime({ dir: join(dir, "runtime"), mode });
  return {
    runtime,
    dir,
    volumeAt: (path) => (runtime.isolation.files ? path : join(dir, "pod", path)),
    async close() {
      await runtime.close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** Whether this machine can separate pods; if not, why. */
export async function namespaceReason(): Promise<string | undefined> {
  const dir = mkdtempSync(join(tmpdir(), "faultline-probe-"));
  try {
    const runtime = await createProcessRuntime({ dir, mode: "namespaces" });
    await runtime.close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

export function container(command: string[], rest: Partial<ContainerSpec> = {}): ContainerSpec {
  return {
    id: "build",
    image: { files: {} },
    command,
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
    workingDir: "/tmp",
    mounts: [],
    stdin: false,
    ...rest,
  };
}

export function pod(id: string, rest: { reachable?: { host: string; port: number }[] } = {}) {
  return { id, hostname: id, hosts: [{ ip: "127.0.0.1", names: ["database"] }], reachable: [], ...rest };
}

export async function outcome(process: ContainerProcess) {
  const [stdout, stderr, status] = await Promise.all([bytes(process.stdout), bytes(process.stderr), process.exited]);
  return { stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8"), status };
}

export async function bytes(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Resolves with the output so far as soon as it holds `text`. */
export function untilOutput(process: ContainerProcess, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = "";
    process.stdout.on("data", (data: Buffer) => {
      seen += data.toString();
      if (seen.includes(text)) resolve(seen);
    });
    process.stdout.once("end", () => reject(new Error(`ended before "${text}": ${seen}`)));
  });
}
