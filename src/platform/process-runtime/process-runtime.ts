import { mkdirSync, realpathSync } from "node:fs";
import type { ContainerRuntime } from "../container-runtime.ts";
import { probeNamespaces } from "./namespaces/namespace-probe.ts";
import { createNamespaceRuntime } from "./namespaces/namespace-runtime.ts";
import { createPlainRuntime } from "./plain/plain-runtime.ts";
import { startSpawner, type Spawner } from "./spawner/spawner.ts";

/** `namespaces`: pods are separated by the kernel. `plain`: ordinary processes. `auto`: the former where it works. */
export type ProcessRuntimeMode = "auto" | "namespaces" | "plain";

export interface ProcessRuntimeOptions {
  /** A scratch folder that nobody else uses; made when missing. Given back empty by `close`. */
  dir: string;
  mode?: ProcessRuntimeMode;
}

/**
 * Containers as processes of this machine. With `mode: "namespaces"` it rejects, with the reason, where namespaces do not work;
 * with `auto` the reason stands in `description`.
 */
export async function createProcessRuntime(options: ProcessRuntimeOptions): Promise<ContainerRuntime> {
  const { mode = "auto" } = options;
  mkdirSync(options.dir, { recursive: true });
  const dir = realpathSync(options.dir);
  const spawner = startSpawner();
  try {
    const runtime = await chooseRuntime(mode, dir, spawner);
    return {
      ...runtime,
      async close() {
        await runtime.close();
        spawner.close();
      },
    };
  } catch (error) {
    spawner.close();
    throw error;
  }
}

async function chooseRuntime(mode: ProcessRuntimeMode, dir: string, spawner: Spawner): Promise<ContainerRuntime> {
  if (mode === "plain") return createPlainRuntime(dir, "as asked for", spawner);
  const probe = await probeNamespaces(dir, spawner);
  if (probe.works) return createNamespaceRuntime(dir, probe.tools, spawner);
  if (mode === "namespaces") throw new Error(`namespaces do not work here: ${probe.reason}`);
  return createPlainRuntime(dir, `namespaces do not work here: ${probe.reason}`, spawner);
}
