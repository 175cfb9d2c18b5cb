import type { Preflight } from "./preflight.ts";
import { rightText } from "./rights.ts";

const FEATURES = { watchList: "streaming lists", disruptionBudgets: "policy/v1", registry: "registry to pull from" };

/** A preflight for people, a line each. */
export function preflightLines(preflight: Preflight): string[] {
  const { context, server, version, nodes, rights, images, features, gitlab } = preflight;
  const denied = rights.filter(({ allowed }) => !allowed);
  const unusable = images.filter(({ usable }) => !usable);
  return [
    `cluster: ${context} (${server}), Kubernetes ${version}`,
    ...(nodes ?? []).map(
      ({ name, kubelet, runtime, platform, cpus, eventRate }) =>
        `node ${name}: kubelet ${kubelet}, ${runtime}, ${platform}, ${cpus} CPUs${eventRate === undefined ? "" : `, ${eventRate} events a second`}`,
    ),
    denied.length === 0
      ? `rights: all ${rights.length} that may be needed`
      : `rights: ${denied.length} of ${rights.length} are missing`,
    ...denied.map(
      (right) => `  no ${rightText(right)}, which is ${right.needed ? "needed" : "wanted"} for ${right.why}`,
    ),
    `images: ${images.length - unusable.length} of ${images.length} can be used`,
    ...unusable.map(({ name, message }) => `  not ${name}: ${message}`),
    `features: ${Object.entries(FEATURES)
      .map(([name, words]) => `${features[name as keyof typeof FEATURES] ? "" : "no "}${words}`)
      .join(", ")}`,
    `storage: ${storageText(preflight)}`,
    `GitLab: pods find it at ${gitlab.address}, ${gitlab.by === "host" ? "on this host" : "through a relay pod"}${gitlab.message === "" ? "" : ` (${gitlab.message})`}`,
  ];
}

function storageText({ storageClass, nodeStorage }: Preflight): string {
  if (storageClass !== undefined) return `storage class ${storageClass}`;
  return `no default storage class${nodeStorage ? "; claims without a class get folders of the node" : ""}`;
}
