/** Knows which stage runs in which pod. */
export function watchStages() {
    const byPod = new Map();
    const none = new Set();
    return {
        observe(event) {
            if (event.type === "stage-start")
                byPod.set(event.pod, event.stage);
            else if (event.type === "stage-end" && byPod.get(event.pod) === event.stage)
                byPod.delete(event.pod);
            else if (event.type === "pod-removed")
                byPod.delete(event.pod);
        },
        running(pod) {
            if (pod === undefined)
                return new Set(byPod.values());
            const stage = byPod.get(pod);
            return stage === undefined ? none : new Set([stage]);
        },
    };
}
