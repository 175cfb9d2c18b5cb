/** What the pod and its containers say of why it has not started: `Unschedulable: 0/3 nodes are available …`. */
export function waitingReasons({ status }) {
    const scheduled = status?.conditions?.find(({ type, status: is }) => type === "PodScheduled" && is === "False");
    const all = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
    const containers = all.flatMap(({ name, state }) => {
        const { reason, message } = state?.waiting ?? {};
        return message === undefined ? [] : [`container ${name} waits: ${reason}: ${message}`];
    });
    return scheduled?.reason === undefined
        ? containers
        : [`${scheduled.reason}: ${scheduled.message ?? ""}`, ...containers];
}
