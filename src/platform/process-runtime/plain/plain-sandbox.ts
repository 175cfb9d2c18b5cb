import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Container, Sandbox, SandboxSpec } from "../../container-runtime.ts";
import { ContainerStartError } from "../../container-runtime.ts";
import { createSocketNetwork } from "../../socket-network.ts";
import type { PipePool } from "../pipe-pool.ts";
import type { Spawner } from "../spawner/spawner.ts";
import { commandOf } from "../process-table.ts";
import { killMarked, markedProcesses } from "./marked-processes.ts";
import { podMarker } from "./marker.ts";
import type { MadeFolders } from "./made-folders.ts";
import type { MountLinks } from "./mount-links.ts";
import { startPlainContainer } from "./plain-container.ts";

export interface PlainSurroundings {
  base: string;
  runtimeMarker: string;
  pipes: PipePool;
  spawner: Spawner;
  links: MountLinks;
  folders: MadeFolders;
}

/** A pod of ordinary processes. Its hosts are reachable anyway, and its names do not resolve. */
export function createPlainSandbox(around: PlainSurroundings, dir: string, spec: SandboxSpec): Sandbox {
  const containers = new Set<Promise<unknown>>();
  const removal = new AbortController();
  let started = 0;
  let removed: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    removal.abort();
    await Promise.allSettled(starting);
    await killMarked(podMarker(spec.id));
    await Promise.allSettled(containers);
    around.links.remove(spec.id);
    around.folders.remove(spec.id);
    await rm(dir, { recursive: true, force: true });
  };
  const starting = new Set<Promise<Container>>();
  return {
    ip: "127.0.0.1",
    async start(container) {
      if (removed) throw new ContainerStartError(`sandbox ${spec.id} is gone`, 128);
      const start = startPlainContainer(around, join(dir, `${started++}`), spec.id, container, removal.signal);
      starting.add(start);
      try {
        const running = await start;
        containers.add(running.exited);
        return running;
      } finally {
        starting.delete(start);
      }
    },
    dial: (port) => createSocketNetwork().dial({ host: "127.0.0.1", port }),
    processes: () => markedProcesses(podMarker(spec.id)).map((pid) => ({ pid, command: commandOf(pid) })),
    remove() {
      removed ??= end();
      return removed;
    },
  };
}
