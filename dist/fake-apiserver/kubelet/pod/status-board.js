import { timestamp } from "../../storage/timestamp.js";
import { podStatus } from "./pod-status.js";
export function createStatusBoard(options) {
    const { store, clock, history, pod, facts } = options;
    const { namespace = "", name, uid = "" } = pod.metadata;
    const where = { namespace, pod: name, uid };
    const unwritten = new Set();
    let dirty = false;
    let scheduled = false;
    let closed = false;
    let held = false;
    let phase = "";
    function flush() {
        if (!dirty || closed || held)
            return;
        dirty = false;
        unwritten.clear();
        const written = store.update("pods", namespace, name, (object) => {
            if (object.metadata.uid !== uid)
                return;
            object["status"] = podStatus(object, facts(), timestamp(clock.now()));
        });
        const now = written?.metadata.uid === uid ? written.status : undefined;
        if (now?.phase === undefined || now.phase === phase)
            return;
        phase = now.phase;
        const why = { ...(now.reason ? { reason: now.reason } : {}), ...(now.message ? { message: now.message } : {}) };
        history.record("kubelet", { type: "pod-phase", ...where, phase, ...why });
    }
    return {
        entering(container, state) {
            if (unwritten.has(container))
                flush();
            unwritten.add(container);
            history.record("kubelet", { type: "container-state", ...where, container, ...stateFacts(pod, container, state) });
        },
        changed() {
            dirty = true;
            if (scheduled)
                return;
            scheduled = true;
            queueMicrotask(() => {
                scheduled = false;
                flush();
            });
        },
        flush,
        hold(now) {
            held = now;
            flush();
        },
        close() {
            flush();
            closed = true;
        },
    };
}
function stateFacts({ spec }, container, { waiting, running, terminated }) {
    const all = [...(spec.initContainers ?? []), ...spec.containers];
    const image = all.find(({ name }) => name === container)?.image ?? "";
    if (running)
        return { state: "running", image };
    const { reason, message } = waiting ?? terminated ?? {};
    return {
        state: terminated ? "terminated" : "waiting",
        ...(reason === undefined ? {} : { reason }),
        ...(message === undefined ? {} : { message }),
        ...(terminated ? { exitCode: terminated.exitCode } : {}),
        image,
    };
}
