import { timestamp } from "../../storage/timestamp.js";
/** Writes core/v1 Events. The same event about the same object again raises the count of the first. */
export function createEventRecorder(options) {
    const { store, clock, component } = options;
    /** Per object uid: what was said -> the name of its Event. */
    const written = new Map();
    let lastStamp = 0n;
    /** Nanoseconds in hexadecimal, never the same twice: events sort by name as they happened. */
    function nextStamp() {
        const now = BigInt(Math.round(clock.now() * 1000)) * 1000n;
        lastStamp = now > lastStamp ? now : lastStamp + 1n;
        return lastStamp.toString(16);
    }
    return {
        record(about, event) {
            const { namespace = "default", name, uid = "" } = about.metadata;
            if (!acceptsObjects(store, namespace))
                return;
            const now = timestamp(clock.now());
            const said = JSON.stringify([event.type, event.reason, event.message, event.fieldPath]);
            let ofObject = written.get(uid);
            if (ofObject === undefined)
                written.set(uid, (ofObject = new Map()));
            const earlier = ofObject.get(said);
            if (earlier !== undefined && raiseCount(store, namespace, earlier, now))
                return;
            let eventName = `${name}.${nextStamp()}`;
            // Another component may have said something in the same moment.
            while (store.get("events", namespace, eventName) !== undefined)
                eventName = `${name}.${nextStamp()}`;
            ofObject.set(said, eventName);
            // Events about pods that are gone are never said again.
            if (written.size > 500)
                written.delete(written.keys().next().value ?? "");
            store.create("events", eventObject(about, event, { component, name: eventName, now }));
        },
    };
}
function raiseCount(store, namespace, name, now) {
    const updated = store.update("events", namespace, name, (event) => {
        event["count"] = Number(event["count"] ?? 1) + 1;
        event["lastTimestamp"] = now;
    });
    return updated !== undefined;
}
/** A real API server takes nothing into a namespace that is missing or on its way out. */
function acceptsObjects(store, namespace) {
    const found = store.get("namespaces", undefined, namespace);
    return found !== undefined && found.metadata.deletionTimestamp === undefined;
}
function eventObject(about, event, own) {
    const { namespace = "default", name, uid, resourceVersion } = about.metadata;
    return {
        apiVersion: "v1",
        kind: "Event",
        metadata: { name: own.name, namespace },
        involvedObject: {
            kind: about.kind,
            namespace,
            name,
            uid,
            apiVersion: about.apiVersion,
            resourceVersion,
            ...(event.fieldPath === undefined ? {} : { fieldPath: event.fieldPath }),
        },
        reason: event.reason,
        message: event.message,
        source: { component: own.component, ...(event.host === undefined ? {} : { host: event.host }) },
        firstTimestamp: own.now,
        lastTimestamp: own.now,
        count: 1,
        type: event.type,
        eventTime: null,
        reportingComponent: own.component,
        reportingInstance: event.host ?? "",
    };
}
