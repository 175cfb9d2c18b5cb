import type { V1Pod, V1Service } from "@kubernetes/client-node";
import type { Random } from "../../platform/index.ts";
import type { JobImage } from "../../runner/gitlab/job-payload.ts";
import { JOB_POD_LABEL } from "./labels.ts";
import { objectName } from "./names.ts";
import { ownedBy } from "./pod-owner.ts";
import type { Service } from "./services.ts";

/** A name under which ports of a container can be reached from outside the pod. */
export interface ProxyTarget {
  name: string;
  ports: readonly NonNullable<JobImage["ports"]>[number][];
}

/** A target with the Service that leads to it. */
export interface PortRoute extends ProxyTarget {
  service: string;
}

/**
 * One target for each alias of the image and of the services that have `ports`; what has no alias goes by its container. Of equal
 * names the last one counts (executor facts 3.11).
 */
export function proxyTargets(image: JobImage, services: readonly Service[]): ProxyTarget[] {
  const imageAliases = (image.alias ?? "").split(/[\s,]+/).filter((name) => name !== "");
  const containers = [
    { names: imageAliases.length > 0 ? imageAliases : ["build"], ports: image.ports ?? [] },
    ...services.map(({ aliases, container, ports }) => ({
      names: aliases.length > 0 ? aliases : [`proxy-${container}`],
      ports,
    })),
  ];
  const targets = containers.flatMap(({ names, ports }) =>
    ports.length === 0 ? [] : names.map((name) => [name, { name, ports }] as const),
  );
  return [...new Map(targets).values()];
}

/** The Service that leads to a target; it goes with the pod. */
export function proxyService({ name, ports }: ProxyTarget, pod: V1Pod, random: Random): V1Service {
  const { namespace = "", labels = {} } = pod.metadata ?? {};
  const base = dnsLabel(name);
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: objectName(base, random), namespace, ownerReferences: ownedBy(pod) },
    spec: {
      type: "ClusterIP",
      ports: ports.map(({ number }) => ({ name: `${base}-${number}`, port: number, targetPort: number })),
      selector: { [JOB_POD_LABEL]: labels[JOB_POD_LABEL] ?? "" },
    },
  };
}

/** As much of an alias as a DNS label may hold. */
function dnsLabel(alias: string): string {
  return alias
    .toLowerCase()
    .replace(/[^-a-z0-9]/g, "")
    .replace(/^[^a-z0-9]+/, "")
    .slice(0, 63);
}
