/** Lets Kubernetes delete an object with the pod. */
export function ownedBy(pod) {
    const { name = "", uid = "" } = pod.metadata ?? {};
    return [{ apiVersion: "v1", kind: "Pod", name, uid }];
}
