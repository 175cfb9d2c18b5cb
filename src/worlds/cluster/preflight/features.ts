import { ClusterError, type ClusterClient } from "../../../clusters/index.ts";
import type { ProbePods } from "./probe-pods.ts";

/** What not every cluster of every age and place can do. */
export interface ClusterFeatures {
  /** Watches begin with what is there (`sendInitialEvents`). */
  watchList: boolean;
  /** It serves policy/v1. */
  disruptionBudgets: boolean;
  /** Its nodes have a registry to pull from, which also tells which images there are not. */
  registry: boolean;
}

const WATCH_LIST = { sendInitialEvents: true, resourceVersionMatch: "NotOlderThan", allowWatchBookmarks: true };

export async function clusterFeatures(options: {
  client: ClusterClient;
  pods: ProbePods;
  /** Existing one. */
  namespace: string;
  /** One that can be run; undefined when there is none. */
  image: string | undefined;
}): Promise<ClusterFeatures> {
  const { client, pods, namespace, image } = options;
  const served = await client.request("GET", "/apis/policy/v1");
  const pulled =
    image !== undefined &&
    (await pods.run({ name: "pull", image, imagePullPolicy: "Always", command: ["true"] })).started;
  return {
    watchList: await startsWithAll(client, namespace),
    disruptionBudgets: served.status === 200,
    registry: pulled,
  };
}

async function startsWithAll(client: ClusterClient, namespace: string): Promise<boolean> {
  const enough = new AbortController();
  try {
    const path = `/api/v1/namespaces/${namespace}/configmaps`;
    // Old servers do not know the word and send on what changes; new ones tell of the end of the beginning.
    await client.watch(
      path,
      { ...WATCH_LIST, timeoutSeconds: 5 },
      ({ type }) => {
        if (type === "BOOKMARK") enough.abort();
      },
      enough.signal,
    );
    return false;
  } catch (error) {
    if (enough.signal.aborted) return true;
    if (error instanceof ClusterError) return false;
    throw error;
  }
}
