import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ContainerRuntime } from "../../container-runtime.ts";
import type { Spawner } from "../spawner/spawner.ts";
import { createPipePool } from "../pipe-pool.ts";
import type { NamespaceSandbox } from "./namespace-sandbox.ts";
import { createNamespaceSandbox } from "./namespace-sandbox.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
import { createPodResidue } from "./pod-residue.ts";
import { makeSkeleton } from "./skeleton.ts";
import { hostUserland } from "./userland.ts";

/** Pods separated by the kernel: each with a network, each container with files and processes of its own. */
export function createNamespaceRuntime(dir: string, tools: NamespaceTools, spawner: Spawner): ContainerRuntime {
  const base = mkdtempSync(join(dir, "pods-"));
  const userland = hostUserland();
  const skeleton = join(base, "skeleton");
  const root = join(base, "root");
  mkdirSync(skeleton);
  mkdirSync(root);
  makeSkeleton(skeleton, userland);
  const around = { tools, userland, skeleton, root, spawner, pipes: createPipePool(join(base, "pipes"), spawner) };
  const residue = createPodResidue();
  const sandboxes = new Set<NamespaceSandbox>();
  const beginning = new Set<Promise<unknown>>();
  let created = 0;
  let closed: Promise<void> | undefined;

  const remove = async (sandbox: NamespaceSandbox) => {
    await sandbox.remove();
    if (sandboxes.delete(sandbox)) residue.disappeared(sandbox.network);
  };

  const create = async (spec: Parameters<ContainerRuntime["createSandbox"]>[0]) => {
    const number = created++;
    const sandbox = await createNamespaceSandbox(around, join(base, `${number}`), spec, number);
    sandboxes.add(sandbox);
    return {
      ip: sandbox.ip,
      start: sandbox.start,
      dial: sandbox.dial,
      processes: sandbox.processes,
      remove: () => remove(sandbox),
    };
  };

  return {
    isolation: { files: true, network: true, processes: true, users: tools.asRoot },
    description: tools.asRoot
      ? "Linux namespaces: every pod has its own network, every container its own files and processes"
      : "Linux user namespaces: every pod has its own network, every container its own files and processes",
    async createSandbox(spec) {
      if (closed) throw new Error("the container runtime is closed");
      const creation = create(spec);
      beginning.add(creation);
      try {
        return await creation;
      } finally {
        beginning.delete(creation);
      }
    },
    leftovers: async () => residue.processes(),
    close() {
      closed ??= (async () => {
        await Promise.allSettled(beginning);
        await Promise.all([...sandboxes].map(remove));
        // Lets go of the pods of whom nothing is left.
        residue.processes();
        await around.pipes.close();
        await rm(base, { recursive: true, force: true });
      })();
      return closed;
    },
  };
}
