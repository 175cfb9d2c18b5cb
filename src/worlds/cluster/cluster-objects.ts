import { ClusterError, type ClusterClient, type KubeObject } from "../../clusters/index.ts";
import type { Clock } from "../../platform/index.ts";
import { clusterScoped } from "../cluster-scoped.ts";
import { placed } from "../placed.ts";
import { runnerObjects } from "../runner-objects.ts";
import type { WorldOptions } from "../world-maker.ts";
import type { NodeStorage } from "./node-storage.ts";
import { labelled, owned } from "./run-label.ts";

/** Puts a scenario's objects into a cluster, and takes them away. */
export interface ClusterObjects {
  /** In the order in which they need each other; resolves when all are there, with the accounts that pods run under. */
  create(options: WorldOptions): Promise<void>;
  /** Those of a namespace go into that of the jobs by default. */
  apply(objects: readonly Record<string, unknown>[]): Promise<void>;
  /** Asks for the end of everything that was put in; what is in a namespace goes with it. */
  remove(): Promise<void>;
}

const LOOKS = 120;
const PAUSE_MS = 250;

export function clusterObjects(options: {
  client: ClusterClient;
  clock: Clock;
  namespace: string;
  run: string;
  /** For claims that nobody else serves. */
  storage?: NodeStorage | undefined;
  /** The runner gets its role for the whole cluster. */
  wideRoles?: boolean;
}): ClusterObjects {
  const { client, clock, namespace, run, storage, wideRoles = false } = options;
  const made: KubeObject[] = [];

  async function put(object: KubeObject): Promise<void> {
    const own = labelled(object, run);
    if (!clusterScoped(object.kind)) return client.apply(own);
    made.push(object);
    return client.apply(owned(own));
  }

  /** An account of a namespace comes a moment after it, and in old clusters its token still later; pods need both, so one is tried. */
  async function podsMayUse(account: string, home: string): Promise<void> {
    const pod = triedPod(account);
    let refusal = "";
    for (let look = 1; look <= LOOKS; look++) {
      const { status, body } = await client.request("POST", `/api/v1/namespaces/${home}/pods?dryRun=All`, pod);
      // Whatever else it is refused for has nothing to do with its account.
      if (status !== 500 && !/error looking up service account/.test(body)) return;
      refusal = body;
      await clock.sleep(PAUSE_MS);
    }
    throw new Error(`pods of namespace ${home} cannot use service account "${account}": ${refusal}`);
  }

  /**
   * A quota binds only once a controller has counted what is there, and pods may be missing in its count that are as new as the quota: then
   * it is made anew. What is full refuses pods before anybody else asks for one.
   */
  async function counted(quota: KubeObject, pods: number): Promise<void> {
    const { name, namespace: home = namespace } = quota.metadata;
    const path = `/api/v1/namespaces/${home}/resourcequotas/${name}`;
    for (let look = 1; look <= LOOKS; look++) {
      const { body } = await client.request("GET", path);
      const { hard, used } = (JSON.parse(body) as { status?: QuotaStatus }).status ?? {};
      if (hard !== undefined && Number(used?.["pods"] ?? pods) < pods) {
        await client.delete(quota);
        await put(quota);
      } else if (hard !== undefined && (Number(hard["pods"] ?? Infinity) > pods || (await refusesPods(home)))) return;
      await clock.sleep(PAUSE_MS);
    }
    throw new Error(`the cluster does not count what resource quota "${name}" of namespace ${home} allows`);
  }

  /** Quotas are asked last: what is refused for another reason would not get as far as them. */
  async function refusesPods(home: string): Promise<boolean> {
    const path = `/api/v1/namespaces/${home}/pods?dryRun=All`;
    return (await client.request("POST", path, triedPod("default"))).status === 403;
  }

  /** A volume is bound to its claim by a controller, and pods wait longer for it than it takes. */
  async function bound(claim: string, home: string): Promise<void> {
    for (let look = 1; look <= LOOKS; look++) {
      const path = `/api/v1/namespaces/${home}/persistentvolumeclaims/${claim}`;
      const { status } = await client.get<{ status?: { phase?: string } }>(path);
      if (status?.phase === "Bound") return;
      await clock.sleep(PAUSE_MS);
    }
    throw new Error(`the cluster does not bind claim "${claim}" of namespace ${home} to the volume made for it`);
  }

  async function apply(objects: readonly Record<string, unknown>[]): Promise<void> {
    const all = objects.map((each) => placed(each, namespace));
    const podsIn = (home: string) =>
      all.filter(({ kind, metadata }) => kind === "Pod" && (metadata.namespace ?? namespace) === home).length;
    for (const object of inOrder(all)) {
      const volume = await storage?.volumeFor(object);
      if (volume !== undefined) await put(volume);
      await put(object);
      const { name, namespace: home = namespace } = object.metadata;
      if (volume !== undefined) await bound(name, home);
      if (object.kind === "Namespace") await podsMayUse("default", name);
      if (object.kind === "ResourceQuota") await counted(object, podsIn(home));
    }
  }

  return {
    async create({ objects = [], ...rest }) {
      const own = runnerObjects(namespace, rest, `${namespace}-runner-namespaces`);
      const all = [...own.filter(({ kind }) => wideRoles || !String(kind).startsWith("ClusterRole")), ...objects];
      await apply(all);
      // What the cluster makes for an account is there before the scenario begins, and is not taken for something of its.
      for (const { kind, metadata } of all.map((each) => placed(each, namespace))) {
        if (kind === "ServiceAccount") await podsMayUse(metadata.name, metadata.namespace ?? namespace);
      }
    },
    apply,
    async remove() {
      // Namespaces last: what grants rights in them is to be gone by the time that their names may be used again.
      for (const object of made.toReversed()) {
        await client.delete(object, { propagationPolicy: "Background" }).catch((error: unknown) => {
          // A namespace that is going already is asked twice.
          if (!(error instanceof ClusterError && error.status === 409)) throw error;
        });
      }
    },
  };
}

interface QuotaStatus {
  hard?: Record<string, string>;
  used?: Record<string, string>;
}

function triedPod(account: string): object {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "faultline-try" },
    spec: { serviceAccountName: account, containers: [{ name: "none", image: "none" }] },
  };
}

const FIRST = ["Namespace", "ServiceAccount", "ClusterRole", "Role", "Secret", "ConfigMap", "PriorityClass"];

function inOrder(objects: readonly KubeObject[]): KubeObject[] {
  // Quotas count what is there when they come, which is surer than that they are known to whoever lets the next object in.
  const last = FIRST.length + 1;
  const rank = ({ kind }: KubeObject) =>
    kind === "ResourceQuota" ? last : FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length;
  return objects.toSorted((a, b) => rank(a) - rank(b));
}
