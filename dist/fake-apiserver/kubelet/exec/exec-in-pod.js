import { ContainerStartError } from "../../../src/platform/index.js";
import { KubeletError } from "../kubelet.js";
import { notFoundContainer } from "../pod/find-container.js";
import { refusedStart } from "./refused-start.js";
/** A further process in a running container, with its beginning and its real end in the History. */
export async function execInPod(place, wanted) {
    const { pod, container, run, history, execId } = place;
    const { command, stdin, tty = false, request } = wanted;
    const { namespace = "", name } = pod.metadata;
    const process = await run.container.exec({ command, stdin, tty }).catch((error) => {
        if (error instanceof ContainerStartError)
            throw new KubeletError(500, "InternalError", error.message);
        // It has ended since we looked.
        throw notFoundContainer(container);
    });
    history.record("kubelet", {
        type: "exec-start",
        request,
        namespace,
        pod: name,
        container,
        command,
        ...(tty && { tty }),
    });
    void process.exited.then(({ code, signal }) => {
        history.record("kubelet", { type: "exec-exit", request, exitCode: code, ...(signal ? { signal } : {}) });
    });
    return refusedStart(process, command[0] ?? "", execId);
}
