import type { Recorder } from "../../../src/history/recorder.ts";
import { type ContainerProcess, ContainerStartError } from "../../../src/platform/index.ts";
import { KubeletError } from "../kubelet.ts";
import type { RunningContainer } from "../containers/running-container.ts";
import { notFoundContainer } from "../pod/find-container.ts";
import type { Pod } from "../pod/pod.ts";
import { refusedStart } from "./refused-start.ts";

/** A further process in a running container, with its beginning and its real end in the History. */
export async function execInPod(
  place: { pod: Pod; container: string; run: RunningContainer; history: Recorder; execId: string },
  wanted: { command: string[]; stdin: boolean; tty?: boolean; request: string },
): Promise<ContainerProcess> {
  const { pod, container, run, history, execId } = place;
  const { command, stdin, tty = false, request } = wanted;
  const { namespace = "", name } = pod.metadata;
  const process = await run.container.exec({ command, stdin, tty }).catch((error: unknown) => {
    if (error instanceof ContainerStartError) throw new KubeletError(500, "InternalError", error.message);
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
