import { ClusterError, type KubeObject } from "../../clusters/index.ts";
import type { MomentOf } from "../../faults/index.ts";
import type { HistoryEvent } from "../../history/index.ts";
import { isByMemory } from "./endable-pod.ts";
import { tellToEnd } from "./told-end.ts";
import type { MeansParts } from "./means-parts.ts";
import { hogMemory } from "./memory-hog.ts";

const MERGE = "application/merge-patch+json";
/** Old clusters know the first form only. */
const EVICTIONS = ["policy/v1", "policy/v1beta1"];

/** Does to running pods what somebody with kubectl can do. The result ends it. */
export function performPodMoments(parts: MeansParts): () => void {
  const { client, faults, namespace, failed } = parts;

  async function chosen(
    { pods: { namespace: home = namespace, name } }: Pick<MomentOf<"delete-pods">, "pods">,
    event: HistoryEvent | undefined,
  ): Promise<string[]> {
    const { items } = await client.list(`/api/v1/namespaces/${home}/pods`);
    const paths = (pods: readonly KubeObject[]) =>
      pods.map(({ metadata }) => `/api/v1/namespaces/${home}/pods/${metadata.name}`);
    if (name !== undefined) return paths(items.filter(({ metadata }) => metadata.name.includes(name)));
    if (event === undefined || !("uid" in event)) return paths(items);
    const told = items.filter(({ metadata }) => metadata.uid === event.uid);
    return paths(told.length === 0 && !("pod" in event) ? items : told);
  }

  /** What is gone already cannot be taken away any more. */
  async function send(method: string, path: string, body: unknown, contentType?: string): Promise<void> {
    const { status, body: text } = await client.request(method, path, body, contentType);
    if (status >= 300 && status !== 404) throw new ClusterError(`${method} ${path}`, status, text);
  }

  async function evict(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    for (const apiVersion of EVICTIONS) {
      const eviction = { apiVersion, kind: "Eviction", metadata: { name } };
      const { status, body } = await client.request("POST", `${path}/eviction`, eviction);
      if (status < 300) return;
      // A version that the server does not know is refused as a bad request, or not found.
      if (apiVersion === EVICTIONS.at(-1) || (status !== 400 && status !== 404)) {
        throw new ClusterError(`POST ${path}/eviction`, status, body);
      }
    }
  }

  const forEach = (
    what: string,
    action: Pick<MomentOf<"delete-pods">, "pods" | "event">,
    work: (path: string) => Promise<void>,
  ) => {
    void chosen(action, action.event)
      .then((paths) => Promise.all(paths.map(work)))
      .catch((error: unknown) => failed(what, error));
  };

  const ends = [
    faults.perform("delete-pods", (action) =>
      forEach("pod-deletion", action, (path) => {
        const grace = action.graceSeconds === undefined ? {} : { gracePeriodSeconds: action.graceSeconds };
        return send("DELETE", path, { apiVersion: "v1", kind: "DeleteOptions", ...grace });
      }),
    ),
    faults.perform("evict-pods", (action) => forEach("pod-eviction", action, evict)),
    faults.perform("end-container", (action) =>
      forEach("an end of a container", action, (path) =>
        isByMemory(action) ? hogMemory(parts, path, action.container) : tellToEnd(parts, path, action),
      ),
    ),
    faults.perform("end-pods", (action) =>
      forEach("pod-deadline", action, (path) => send("PATCH", path, { spec: { activeDeadlineSeconds: 1 } }, MERGE)),
    ),
  ];
  return () => ends.forEach((end) => end());
}
