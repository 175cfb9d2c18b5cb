import { createEventRecorder } from "./events/event-recorder.js";
import { execInPod } from "./exec/exec-in-pod.js";
import { createLostNodes } from "./lost-nodes.js";
import { performContainerMoments } from "./moments/container-moments.js";
import { nodeClock } from "./moments/node-clock.js";
import { createImagePuller } from "./image-pull/image-puller.js";
import { KubeletError } from "./kubelet.js";
import { findContainer, nothingToAttachTo, notFoundContainer } from "./pod/find-container.js";
import { findLog } from "./logs/find-log.js";
import { readLog } from "./logs/read-log.js";
import { createExecWitness } from "./witness/exec-witness.js";
import { startPodWorker } from "./pod/pod-worker.js";
export function createKubelet(options) {
    const { store, runtime, images, random, history, faults, stateDir, reachable = [] } = options;
    const { clock, end: noMoreShifts } = nodeClock(options.clock, faults);
    const around = {
        store,
        runtime,
        clock,
        random,
        history,
        faults,
        stateDir,
        reachable,
        puller: createImagePuller({ catalogue: images, clock, store, faults }),
        events: createEventRecorder({ store, clock, component: "kubelet" }),
    };
    const witness = createExecWitness(history);
    const execIds = random.fork("exec ids");
    const workers = new Map();
    const lost = createLostNodes();
    let unsubscribe;
    let closing = false;
    function observe(pod) {
        const { uid = "" } = pod.metadata;
        if (pod.spec.nodeName === undefined || pod.spec.nodeName === "" || closing)
            return;
        let worker = workers.get(uid);
        if (worker === undefined) {
            if (lost.has(pod.spec.nodeName))
                return;
            worker = startPodWorker(around, pod);
            workers.set(uid, worker);
            void worker.gone
                .catch((error) => {
                const { namespace, name } = pod.metadata;
                history.record("harness", {
                    type: "mark",
                    text: `kubelet: pod ${namespace}/${name} broke: ${String(error)}`,
                });
            })
                .then(() => workers.delete(uid));
        }
        worker.update(pod);
    }
    const noMoreMoments = performContainerMoments({ store, faults, worker: (uid) => workers.get(uid) });
    function running(address, kind = "exec") {
        const { pod, container } = findContainer(store, address);
        lost.dial(pod);
        const worker = workers.get(pod.metadata.uid ?? "");
        const life = worker?.container(container.name);
        if (!life?.running)
            throw kind === "attach" ? nothingToAttachTo(container.name, pod) : notFoundContainer(container.name);
        return { pod, container, run: life.running };
    }
    return {
        start() {
            unsubscribe = store.subscribe("pods", ({ type, object }) => {
                if (type === "DELETED")
                    workers.get(object.metadata.uid ?? "")?.deleted();
                else
                    observe(object);
            });
            for (const pod of store.list("pods"))
                observe(pod);
        },
        check: (address) => running(address, address.kind).container.name,
        async exec(address) {
            const { pod, container, run } = running(address);
            const execId = execIds.text(64, "0123456789abcdef");
            const process = await execInPod({ pod, container: container.name, run, history, execId }, address);
            // What people do on a terminal is no stage.
            const watched = address.tty === true ? process : witness.watch(pod, container.name, process);
            return lost.tieProcess(pod, watched);
        },
        async attach(address) {
            const { pod, container, run } = running(address, "attach");
            return lost.tieProcess(pod, run.attach(container.stdinOnce === true));
        },
        async logs(wanted) {
            const pod = store.get("pods", wanted.namespace, wanted.pod);
            if (pod !== undefined)
                lost.askForLog(pod, wanted.container ?? "");
            const log = findLog(store, wanted, (uid, name) => workers.get(uid)?.container(name));
            const lines = readLog(log, wanted, clock);
            return pod === undefined ? lines : lost.tieLog(pod, lines);
        },
        async dial({ namespace, pod, port }) {
            const uid = store.get("pods", namespace, pod)?.metadata.uid ?? "";
            const connection = workers.get(uid)?.dial(port);
            if (connection === undefined)
                throw new KubeletError(503, "ServiceUnavailable", `pod ${pod} does not run`);
            return connection;
        },
        loseNode(node, how) {
            lost.lose(node);
            for (const worker of workers.values())
                if (worker.node === node)
                    worker.lose(how);
        },
        findNode(node) {
            lost.find(node);
            for (const worker of workers.values())
                if (worker.node === node)
                    worker.find();
            for (const pod of store.list("pods"))
                observe(pod);
        },
        noteProcesses() {
            for (const { metadata } of store.list("pods")) {
                const { namespace = "", name, uid = "" } = metadata;
                const processes = (workers.get(uid)?.processes() ?? [])
                    .map(({ pid, command }) => `${pid} ${command}\n`)
                    .join("");
                history.record("kubelet", { type: "process-table", namespace, pod: name, uid, processes });
            }
        },
        async close() {
            closing = true;
            noMoreShifts();
            noMoreMoments();
            unsubscribe?.();
            await Promise.allSettled([...workers.values()].map((worker) => worker.close()));
        },
    };
}
