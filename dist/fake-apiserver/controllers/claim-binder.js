import { createEventRecorder } from "../kubelet/events/event-recorder.js";
import { objectAt, textAt } from "../storage/json.js";
const CLAIMS = "persistentvolumeclaims";
const CLASSES = "storageclasses.storage.k8s.io";
/**
 * Binds claims to storage at once where there is a class for them, as a dynamic provisioner does; there are no PersistentVolumes to choose
 * from, so a claim without a class stays pending, and says so.
 */
export function startClaimBinder({ store, clock }) {
    const events = createEventRecorder({ store, clock, component: "persistentvolume-controller" });
    function bind(claim) {
        const { status, metadata } = claim;
        if (textAt(status, "phase") === "Bound" || metadata.deletionTimestamp !== undefined)
            return;
        const wanted = textAt(claim["spec"], "storageClassName");
        if (wanted === "") {
            const message = "no persistent volumes available for this claim and no storage class is set";
            return events.record(claim, { type: "Normal", reason: "FailedBinding", message });
        }
        if (store.get(CLASSES, undefined, wanted) === undefined) {
            const message = `storageclass.storage.k8s.io "${wanted}" not found`;
            return events.record(claim, { type: "Warning", reason: "ProvisioningFailed", message });
        }
        const volume = `pvc-${metadata.uid}`;
        store.update(CLAIMS, metadata.namespace, metadata.name, (next) => {
            const spec = objectAt(next, "spec");
            spec["volumeName"] = volume;
            const capacity = objectAt(objectAt(spec, "resources"), "requests");
            next["status"] = { phase: "Bound", accessModes: spec["accessModes"], capacity };
        });
    }
    const unsubscribe = [
        store.subscribe(CLAIMS, ({ type, object }) => {
            if (type === "ADDED")
                bind(object);
        }),
        store.subscribe(CLASSES, ({ type }) => {
            if (type === "ADDED")
                for (const claim of store.list(CLAIMS))
                    bind(claim);
        }),
    ];
    return () => {
        for (const end of unsubscribe)
            end();
    };
}
