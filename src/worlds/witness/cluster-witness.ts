import type { HistoryEvent, MemoryRecorder } from "../../history/index.ts";
import type { Clock } from "../../platform/index.ts";
import { createNamespaceWatch, type NamespaceWatch } from "./namespace-watch.ts";
import { notePodProcesses } from "./pod-processes.ts";
import type { SeenPod } from "./pod-states.ts";
import { createWriteCauses } from "./write-causes.ts";
import type { WitnessClient } from "./witness-client.ts";

/** Eyes in a cluster that is not ours: what its API server and its containers tell, past the subject's way to it. */
export interface ClusterWitness {
  /** Looks at one more namespace, such as one that was made for a job. */
  follow(namespace: string): void;
  /** Writes down in the History what runs in every pod at this moment. */
  noteProcesses(): Promise<void>;
  /** Resolves when no pod and no namespace is on its way out any more (with `over`: and no pod runs), or none has changed for `limitMs`; the History has it all then. */
  settled(limitMs: number, over?: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface ClusterWitnessOptions {
  /** An administrator's. */
  client: WitnessClient;
  namespaces: readonly string[];
  history: MemoryRecorder;
  clock: Clock;
}

/** Looks at namespaces from now on; what is there already comes first. Rejects when the client may not look at their pods. */
export async function startClusterWitness(options: ClusterWitnessOptions): Promise<ClusterWitness> {
  const { client, history, clock } = options;
  const causes = createWriteCauses(history);
  const stop = new AbortController();
  const watches = new Map<string, NamespaceWatch>();
  const changed = new Set<() => void>();

  const follow = (namespace: string): NamespaceWatch => {
    const known = watches.get(namespace);
    if (known !== undefined) return known;
    const watch = createNamespaceWatch(
      { client, history, clock, causes, signal: stop.signal, onChange: () => changed.forEach((tell) => tell()) },
      namespace,
    );
    watches.set(namespace, watch);
    return watch;
  };
  const pods = (): SeenPod[] => [...watches.values()].flatMap((watch) => watch.pods());

  /** As long as pods and namespaces change, and at most `limitMs` after the last change. */
  function noneLeaving(limitMs: number, over: boolean): Promise<void> {
    const isWaitedFor = ({ metadata, status }: SeenPod) =>
      metadata.deletionTimestamp !== undefined || (over && status?.phase !== "Failed" && status?.phase !== "Succeeded");
    return new Promise((resolve) => {
      const look = () => {
        timer.cancel();
        const isAwaited = pods().some(isWaitedFor) || [...watches.values()].some((watch) => watch.isLeaving());
        if (isAwaited) timer = clock.timer(limitMs, done);
        else done();
      };
      const done = () => {
        timer.cancel();
        changed.delete(look);
        resolve();
      };
      let timer = clock.timer(limitMs, done);
      changed.add(look);
      look();
    });
  }

  /** The rest of what happened until now; no longer than `limitMs`. */
  async function caughtUp(limitMs: number): Promise<void> {
    const late = new AbortController();
    const limit = clock.sleep(limitMs, late.signal).catch(() => {});
    await Promise.race([limit, Promise.all([...watches.values()].map((watch) => watch.caughtUp()))]);
    late.abort();
  }

  const noMoreNamespaces = history.onEvent((event) => {
    const name = event.type === "request" ? newNamespace(event) : undefined;
    if (name !== undefined) void follow(name).begun.catch(() => {});
  });
  const end = () => {
    noMoreNamespaces();
    causes.close();
    stop.abort();
  };

  try {
    await Promise.all(options.namespaces.map((namespace) => follow(namespace).begun));
  } catch (error) {
    end();
    throw error;
  }
  return {
    follow: (namespace) => void follow(namespace).begun.catch(() => {}),
    noteProcesses: async () => {
      await Promise.all(pods().map((pod) => notePodProcesses({ client, history, signal: stop.signal }, pod)));
    },
    async settled(limitMs, over = false) {
      await caughtUp(limitMs);
      await noneLeaving(limitMs, over);
      await caughtUp(limitMs);
    },
    async close() {
      end();
      await Promise.all([...watches.values()].map((watch) => watch.ended()));
    },
  };
}

/** A namespace that is about to be made for a job: looked at from before its beginning. */
function newNamespace({ verb, resource, body }: Extract<HistoryEvent, { type: "request" }>): string | undefined {
  if (verb !== "create" || resource !== "namespaces" || body === undefined) return undefined;
  return /"name":"([^"]+)"/.exec(body)?.[1];
}
