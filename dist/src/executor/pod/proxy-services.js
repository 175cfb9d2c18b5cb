import { JOB_POD_LABEL } from "./labels.js";
import { objectName } from "./names.js";
import { ownedBy } from "./pod-owner.js";
/**
 * One target for each alias of the image and of the services that have `ports`; what has no alias goes by its container. Of equal
 * names the last one counts (executor facts 3.11).
 */
export function proxyTargets(image, services) {
    const imageAliases = (image.alias ?? "").split(/[\s,]+/).filter((name) => name !== "");
    const containers = [
        { names: imageAliases.length > 0 ? imageAliases : ["build"], ports: image.ports ?? [] },
        ...services.map(({ aliases, container, ports }) => ({
            names: aliases.length > 0 ? aliases : [`proxy-${container}`],
            ports,
        })),
    ];
    const targets = containers.flatMap(({ names, ports }) => ports.length === 0 ? [] : names.map((name) => [name, { name, ports }]));
    return [...new Map(targets).values()];
}
/** The Service that leads to a target; it goes with the pod. */
export function proxyService({ name, ports }, pod, random) {
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
function dnsLabel(alias) {
    return alias
        .toLowerCase()
        .replace(/[^-a-z0-9]/g, "")
        .replace(/^[^a-z0-9]+/, "")
        .slice(0, 63);
}
