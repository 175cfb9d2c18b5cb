import { chosenPods } from "../../misfortune/chosen-pods.js";
/** Lets containers and pods end on their node. The result ends it. */
export function performContainerMoments(parts) {
    const { store, faults, worker } = parts;
    const ends = [
        faults.perform("end-container", ({ pods, container, exitCode, reason, restart, event }) => {
            for (const { metadata } of chosenPods(store, pods, event)) {
                worker(metadata.uid ?? "")
                    ?.container(container)
                    ?.crash({ exitCode, restart, ...(reason === undefined ? {} : { reason }) });
            }
        }),
        faults.perform("end-pods", ({ pods, reason, message, disrupts, graceMs, event }) => {
            for (const { metadata } of chosenPods(store, pods, event)) {
                worker(metadata.uid ?? "")?.fail({ reason, message, disrupts }, graceMs);
            }
        }),
    ];
    return () => ends.forEach((end) => end());
}
