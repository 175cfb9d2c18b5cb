import { isServedByProxy } from "../../../api-proxy/index.ts";
import { arm, isByRealMeans, onlySimulated, REAL_MEANS, targetOf, type PlanEntry } from "../../faults/index.ts";
import { namedImages } from "../../scenario/named-images.ts";
import type { Scenario } from "../../scenario/scenario-schema.ts";
import type { Preflight } from "./preflight/preflight.ts";
import { foreignKinds } from "./scenario-kinds.ts";
import { neededCpus } from "./needed-cpus.ts";

/** What a cluster can do, beside what every cluster can. */
export interface ClusterAbilities {
  preflight: Preflight;
  /** How many scenarios run there at the same time. */
  jobs: number;
  /** Whether the embedded world has an image of this name; an unknown one is meant to be missing. */
  isKnownImage(name: string): boolean;
}

/** What happens at servers of the harness's own, whatever the cluster. */
const OWN_TARGETS = new Set(["gitlab", "git", "object-store", "runner"]);

/** The first of a scenario's needs that a cluster does not meet, in words that follow `needs`. */
export function missingOnCluster(scenario: Scenario, abilities: ClusterAbilities): string | undefined {
  const { preflight, jobs, isKnownImage } = abilities;
  const unmet = scenario.needs.find((need) => need in UNMET);
  if (unmet !== undefined) return `${unmet} (${UNMET[unmet]})`;
  for (const entry of scenario.faults) {
    const reason = notOnCluster(entry);
    if (reason !== undefined) return `inside-faults (${entry.fault}: ${reason})`;
    const takes = isByRealMeans(entry, "real") ? REAL_MEANS[entry.fault]?.takes : undefined;
    if (takes !== undefined && !isAllowed(preflight.rights, takes)) return `the right to change ${takes}`;
  }
  const [foreign] = foreignKinds(scenario);
  if (foreign !== undefined) return foreign;
  const { nodes, images, rights, features } = preflight;
  const cpus = neededCpus(scenario);
  const most = Math.max(...(nodes ?? []).map((node) => node.cpus));
  if (nodes !== undefined && cpus > most) return `nodes with ${cpus} CPUs (the largest has ${most})`;
  const usable = new Set(images.filter((each) => each.usable).map(({ name }) => name));
  const image = [...namedImages(scenario)].find((name) => isKnownImage(name) && !usable.has(name));
  if (image !== undefined) return `image ${image}`;
  const isRegistryAsked =
    [...namedImages(scenario)].some((name) => !isKnownImage(name)) ||
    ALWAYS_PULLED.test(scenario.config + scenario.project.ci);
  if (!features.registry && isRegistryAsked)
    return "registry (one that nodes can pull from, and that says what is not there)";
  if (!features.watchList && needsWatchList(scenario))
    return "watch-list (an API server whose watches begin with a list)";
  if (!features.disruptionBudgets && /pod_disruption_budget = true/.test(scenario.config)) {
    return "policy/v1 (Kubernetes 1.21 or newer)";
  }
  const told = (nodes ?? []).reduce((all, { eventRate = Infinity }) => all + eventRate, 0);
  if (scenario.needs.includes("prompt-events") && nodes !== undefined && told < jobs * EVENTS_OF_JOB) {
    return `prompt-events (kubelets that tell more than ${told} events a second, with ${jobs} jobs at once)`;
  }
  const wanted = scenario.needs.find((need) => minorOf(need) > minorOf(preflight.version));
  if (wanted !== undefined) return `${wanted} (the cluster has ${preflight.version})`;
  const storage = missingStorage(scenario, preflight);
  if (storage !== undefined) return `storage (${storage})`;
  const webhooks = missingForWebhooks(scenario, preflight);
  if (webhooks !== undefined) return webhooks;
  const kinds = scenario.cluster.objects.map(({ kind }) => kind);
  if (scenario.config.includes("namespace_per_job")) kinds.push("ClusterRole", "ClusterRoleBinding");
  const wide = kinds.flatMap((kind) => WIDE_KINDS.get(kind) ?? []);
  const refused = wide.find((resource) => !isAllowed(rights, resource));
  return refused && `the right to create ${refused}`;
}

/** What scenarios put into no namespace, which not everybody may. */
const WIDE_KINDS = new Map([
  ["ClusterRole", "clusterroles"],
  ["ClusterRoleBinding", "clusterrolebindings"],
  ["PriorityClass", "priorityclasses"],
]);

/** Its webhooks are served by this host, and asked about its own namespace only. */
function missingForWebhooks({ cluster }: Scenario, { gitlab, rights, version }: Preflight): string | undefined {
  for (const { name, phase, namespaceSelector, matchConditions } of cluster.webhooks) {
    const needs = (what: string) => `webhooks (${name}: ${what})`;
    if (gitlab.by !== "host") return needs("an API server that finds this host, which pods find through a relay only");
    if (namespaceSelector !== undefined) return needs("it would be asked about the namespaces of others as well");
    if (matchConditions !== undefined && minorOf(version) < 28) return needs(`matchConditions are of Kubernetes 1.28`);
    const resource = `${phase}webhookconfigurations`;
    if (!isAllowed(rights, resource)) return needs(`the right to create ${resource}`);
  }
  return undefined;
}

/** Why nobody can do it, neither the proxy nor somebody with rights; undefined when one of them can. */
export function notOnCluster(entry: PlanEntry): string | undefined {
  if (OWN_TARGETS.has(targetOf(entry))) return undefined;
  const reason = onlySimulated(entry);
  if (reason !== undefined || isByRealMeans(entry, "real") || isServedByProxy(arm(entry))) return reason;
  return "it takes the inside of the cluster";
}

/** A pod of three containers has a dozen in the ten seconds of its life. */
const EVENTS_OF_JOB = 1.25;

/** What namespaces of one's own do not give. */
const UNMET: Record<string, string> = {
  clock: "a world whose time can be moved",
  "fresh-nodes": "nodes that have no image yet",
  "node-files": "files in the folders of the kubelet",
  "node-names": "a node called node-1",
};

const ALWAYS_PULLED = /pull_policy\w*\s*[=:]\s*(\[\s*)?"?always\b/;

function needsWatchList({ expect, faults, needs }: Scenario): boolean {
  const isAsked = expect.requests.some(({ query }) => query?.includes("sendInitialEvents"));
  return isAsked || needs.includes("watch-list") || faults.some(({ fault }) => fault === "missing-bookmark");
}

/** `kubernetes-1.28` and `v1.33.1` have one; what speaks of no version has 0. */
function minorOf(text: string): number {
  return Number(/^(?:v|kubernetes-)1\.(\d+)/.exec(text)?.[1] ?? 0);
}

function missingStorage({ cluster, config, actions }: Scenario, preflight: Preflight): string | undefined {
  if (preflight.storageClass !== undefined) return undefined;
  // Claims that a pod brings along are made by nobody who could give them a volume.
  if (config.includes("volumeClaimTemplate")) return "a default storage class";
  const objects = [...cluster.objects, ...actions.flatMap(({ objects: later }) => later)];
  const isClaimed = objects.some(({ kind, spec }) => kind === "PersistentVolumeClaim" && !namesClass(spec));
  return isClaimed && !preflight.nodeStorage
    ? "a default storage class, or one node whose folders can be used"
    : undefined;
}

/** Such a claim waits for a class that a scenario knows is not there. */
function namesClass(spec: unknown): boolean {
  return ((spec as { storageClassName?: string } | undefined)?.storageClassName ?? "") !== "";
}

/** Whoever did not ask may. */
export function isAllowed(rights: Preflight["rights"], resource: string): boolean {
  return rights.every((right) => right.resource !== resource || right.allowed);
}
