import type { V1Pod, V1PodList } from "@kubernetes/client-node";
import { timeLimit, type Clock, type Random } from "../../platform/index.ts";
import { KubeError } from "../kube/kube-error.ts";
import type { KubeClient, Query } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import { fullName } from "./pod-problem.ts";
import type { PodTracker } from "./pod-tracker.ts";

const FIRST_PAUSE_MS = 800;
const LONGEST_PAUSE_MS = 30_000;
/** A watch that ends sooner and has told nothing is a failure: to begin it again at once would be a storm of requests. */
const SHORTEST_WATCH_MS = 1_000;
const INITIAL_EVENTS_END = "k8s.io/initial-events-end";

export interface InformerSettings {
  namespace: string;
  labelSelector: string;
  /** How long the first look may take before the older protocol is used. */
  syncLimitMs: number;
  /** Servers with the streaming list (`sendInitialEvents`) need one request instead of two. */
  watchList: boolean;
}

/** Keeps up with the pods of one label selector (executor facts 2.4). */
export interface PodInformer {
  /** Feeds a tracker with what is known of its pod and all that comes. */
  track(tracker: PodTracker): void;
  /** The last rounds brought nothing: what is known of the pods may be old. */
  failing(): boolean;
  /** Begins anew, because the open watch seems to be dead. */
  restart(): void;
  /** Ends with the signal. */
  run(signal: AbortSignal): Promise<void>;
}

export function createPodInformer(
  { kube, clock, random }: { kube: KubeClient; clock: Clock; random: Random },
  settings: InformerSettings,
  debug: (text: string) => void,
): PodInformer {
  const path = resourcePath.all(settings.namespace, "pods");
  const { labelSelector } = settings;
  let pods = new Map<string, V1Pod>();
  /** By uid: who creates a pod may be told of that later than the watch is of the pod's end. */
  const removed = new Map<string, Error>();
  let tracker: PodTracker | undefined;
  let watchList = settings.watchList;
  let round = new AbortController();
  /** Rounds in a row that brought nothing. */
  let failures = 0;

  const store = (pod: V1Pod) => {
    const name = pod.metadata?.name ?? "";
    pods.set(name, pod);
    if (name === tracker?.name) tracker.update(pod);
  };
  const remove = (pod: V1Pod) => {
    pods.delete(pod.metadata?.name ?? "");
    const error = new Error(`pod "${fullName(pod)}" is deleted`);
    removed.set(pod.metadata?.uid ?? "", error);
    if (pod.metadata?.uid === tracker?.uid) tracker?.markGone(error);
  };
  const replaceAll = (list: readonly V1Pod[]) => {
    const before = pods;
    pods = new Map();
    for (const pod of list) store(pod);
    for (const [name, pod] of before) if (!pods.has(name)) remove(pod);
  };

  /** Reads a watch to its end; gives the resource version to go on from. */
  const follow = async (query: Query, from: string, signal: AbortSignal): Promise<string> => {
    const begun = clock.monotonic();
    let version = from;
    let told = false;
    let initial: V1Pod[] | undefined = query["sendInitialEvents"] === true ? [] : undefined;
    const limit = initial && timeLimit(clock, settings.syncLimitMs, () => new NotSynced());
    const timeoutSeconds = 300 + random.below(300);
    const full = { ...query, allowWatchBookmarks: true, labelSelector, timeoutSeconds };
    try {
      for await (const { type, object } of kube.watch<V1Pod>(
        path,
        full,
        limit ? AbortSignal.any([signal, limit.signal]) : signal,
      )) {
        tracker?.heard();
        failures = 0;
        told = true;
        version = object.metadata?.resourceVersion ?? version;
        if (type === "BOOKMARK") {
          if (initial === undefined || object.metadata?.annotations?.[INITIAL_EVENTS_END] !== "true") continue;
          limit?.lift();
          replaceAll(initial);
          initial = undefined;
        } else if (initial) initial.push(object);
        else if (type === "DELETED") remove(object);
        else store(object);
      }
    } finally {
      limit?.lift();
    }
    if (initial !== undefined) throw new NotSynced();
    if (!told && clock.monotonic() - begun < SHORTEST_WATCH_MS)
      throw new Error("the watch ended before it told anything");
    return version;
  };

  const begin = async (signal: AbortSignal): Promise<string> => {
    if (watchList) {
      try {
        return await follow({ resourceVersionMatch: "NotOlderThan", sendInitialEvents: true }, "", signal);
      } catch (error) {
        if (!isUnsupported(error)) throw error;
        debug(`the API server does not stream lists, pods are listed first: ${String(error)}`);
        watchList = false;
      }
    }
    const list = await kube.get<V1PodList>(path, signal, { labelSelector, limit: 500, resourceVersion: "0" });
    replaceAll(list.items);
    const from = list.metadata?.resourceVersion ?? "";
    return follow({ resourceVersion: from }, from, signal);
  };

  const oneRound = async (signal: AbortSignal) => {
    let version = await begin(signal);
    while (version !== "") {
      version = await follow({ resourceVersion: version }, version, signal);
    }
  };

  return {
    track(next) {
      tracker = next;
      const known = pods.get(next.name);
      if (known) next.update(known);
      const error = removed.get(next.uid);
      if (error) next.markGone(error);
    },
    failing: () => failures > 0,
    restart: () => round.abort(new Error("the watch is silent")),
    async run(signal) {
      while (!signal.aborted) {
        round = new AbortController();
        try {
          await oneRound(AbortSignal.any([signal, round.signal]));
        } catch (error) {
          if (signal.aborted) return;
          debug(`watch of pods ended: ${error instanceof Error ? error.message : String(error)}`);
          if (error instanceof KubeError && error.status === 410 && failures === 0) {
            failures++;
            continue;
          }
        }
        const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++);
        await clock.sleep(pause, signal).catch(() => {});
      }
    },
  };
}

/** The server did not tell the end of the initial events: it does not know what was asked for. */
class NotSynced extends Error {
  override name = "NotSynced";
  constructor() {
    super("not synced: *v1.Pod");
  }
}

function isUnsupported(error: unknown): boolean {
  if (error instanceof NotSynced) return true;
  return (
    error instanceof KubeError && error.status >= 400 && error.status < 500 && ![401, 410, 429].includes(error.status)
  );
}
