import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ContainerRuntime, Sandbox } from "../../container-runtime.ts";
import type { Spawner } from "../spawner/spawner.ts";
import { createPipePool } from "../pipe-pool.ts";
import { createMadeFolders } from "./made-folders.ts";
import { podMarker, RUNTIME_MARKER } from "./marker.ts";
import { killMarked, markedProcesses } from "./marked-processes.ts";
import { createMountLinks } from "./mount-links.ts";
import { createPlainSandbox } from "./plain-sandbox.ts";
import { startWatchdog } from "./watchdog.ts";

/** Containers as ordinary processes: for systems without namespaces. `reason` tells people why. */
export function createPlainRuntime(dir: string, reason: string, spawner: Spawner): ContainerRuntime {
  const base = mkdtempSync(join(dir, "plain-"));
  // Containers of other users have to reach what lies in it; only who knows the name gets there.
  chmodSync(base, 0o711);
  const runtimeMarker = `${RUNTIME_MARKER}=${base}`;
  const watchdog = startWatchdog(runtimeMarker);
  const folders = createMadeFolders();
  const links = createMountLinks(folders);
  const around = { base, runtimeMarker, spawner, pipes: createPipePool(join(base, "pipes"), spawner), links, folders };
  const sandboxes = new Set<Sandbox>();
  const live = new Set<string>();
  let created = 0;
  let closed: Promise<void> | undefined;

  return {
    isolation: { files: false, network: false, processes: false, users: false },
    description: `plain processes that share the machine's files and ports (${reason})`,
    async createSandbox(spec) {
      if (closed) throw new Error("the container runtime is closed");
      const sandbox = createPlainSandbox(around, join(base, `${created++}`), spec);
      const marker = podMarker(spec.id);
      live.add(marker);
      const own: Sandbox = {
        ip: sandbox.ip,
        start: sandbox.start,
        dial: sandbox.dial,
        processes: sandbox.processes,
        async remove() {
          await sandbox.remove();
          sandboxes.delete(own);
          live.delete(marker);
        },
      };
      sandboxes.add(own);
      return own;
    },
    leftovers: async () => markedProcesses(runtimeMarker, [...live]),
    close() {
      closed ??= (async () => {
        await Promise.all([...sandboxes].map((sandbox) => sandbox.remove()));
        await killMarked(runtimeMarker);
        await watchdog.stop();
        await around.pipes.close();
        await rm(base, { recursive: true, force: true });
      })();
      return closed;
    },
  };
}
