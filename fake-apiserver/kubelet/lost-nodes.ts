import type { Readable } from "node:stream";
import type { ContainerProcess } from "../../src/platform/index.ts";
import { KubeletError } from "./kubelet.ts";
import type { Pod } from "./pod/pod.ts";

/** A connection to a node broke: nobody knows what became of what was carried over it. */
export class NodeLostError extends Error {
  override name = "NodeLostError";
}

/** Which nodes cannot be reached, and what breaks when another one is lost. */
export interface LostNodes {
  has(node: string): boolean;
  lose(node: string): void;
  find(node: string): void;
  /** Throws what an API server answers that wants to open a stream to a pod there. */
  dial(pod: Pod): void;
  /** The same for the log of a container. */
  askForLog(pod: Pod, container: string): void;
  /** The process as a client far away sees it: `exited` rejects with `NodeLostError` when its node is lost. */
  tieProcess(pod: Pod, process: ContainerProcess): ContainerProcess;
  tieLog(pod: Pod, log: Readable): Readable;
}

export function createLostNodes(): LostNodes {
  const lost = new Set<string>();
  /** By node. */
  const connections = new Map<string, Set<() => void>>();

  function tie(node: string, breakOff: () => void): () => void {
    if (lost.has(node)) breakOff();
    const open = connections.get(node) ?? new Set();
    connections.set(node, open.add(breakOff));
    return () => void open.delete(breakOff);
  }

  const nodeOf = ({ spec }: Pod) => spec.nodeName ?? "";
  const failure = ({ status }: Pod) => `dial tcp ${kubeletOf(status?.hostIP)}: connect: no route to host`;

  return {
    has: (node) => lost.has(node),
    lose(node) {
      lost.add(node);
      const open = connections.get(node);
      connections.delete(node);
      for (const breakOff of open ?? []) breakOff();
    },
    find: (node) => void lost.delete(node),
    dial(pod) {
      if (!lost.has(nodeOf(pod))) return;
      throw new KubeletError(500, "InternalError", `error dialing backend: ${failure(pod)}`);
    },
    askForLog(pod, container) {
      if (!lost.has(nodeOf(pod))) return;
      const { namespace, name } = pod.metadata;
      const url = `https://${kubeletOf(pod.status?.hostIP)}/containerLogs/${namespace}/${name}/${container}`;
      throw new KubeletError(500, "InternalError", `Get "${url}": ${failure(pod)}`);
    },
    tieProcess(pod, process) {
      const broken = Promise.withResolvers<never>();
      const untie = tie(nodeOf(pod), () => broken.reject(new NodeLostError("the node is lost")));
      const exited = Promise.race([process.exited, broken.promise]).finally(untie);
      exited.catch(() => {});
      return { ...process, exited };
    },
    tieLog(pod, log) {
      log.once(
        "close",
        tie(nodeOf(pod), () => log.destroy(new NodeLostError("the node is lost"))),
      );
      return log;
    },
  };
}

function kubeletOf(hostIP = "127.0.0.1"): string {
  return `${hostIP}:10250`;
}
