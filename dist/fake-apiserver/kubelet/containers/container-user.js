import { ContainerConfigError } from "./config-error.js";
/**
 * Who a container runs as: what the container says, then the pod, then the image. The pod's groups count for all containers, and
 * `fsGroup` is one of them. Throws `ContainerConfigError` for a root that is not wanted.
 */
export function containerUser(pod, container, image) {
    const own = container.securityContext ?? {};
    const shared = pod.spec.securityContext ?? {};
    const uid = own.runAsUser ?? shared.runAsUser;
    const gid = own.runAsGroup ?? shared.runAsGroup;
    if ((own.runAsNonRoot ?? shared.runAsNonRoot) === true && (uid ?? image.user?.uid ?? 0) === 0) {
        const { namespace, name, uid: id } = pod.metadata;
        const where = `(pod: "${name}_${namespace}(${id})", container: ${container.name})`;
        throw new ContainerConfigError(uid === 0
            ? `container's runAsUser breaks non-root policy ${where}`
            : `container has runAsNonRoot and image will run as root ${where}`);
    }
    const fsGroup = shared.fsGroup === undefined ? [] : [shared.fsGroup];
    return {
        uid: uid ?? image.user?.uid ?? 0,
        gid: gid ?? (uid === undefined ? image.user?.gid : undefined) ?? 0,
        groups: [...fsGroup, ...(shared.supplementalGroups ?? [])],
    };
}
