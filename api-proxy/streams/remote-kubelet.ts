import type { ExecWitness } from "../../fake-apiserver/kubelet/witness/exec-witness.ts";
import type { CommandProcess } from "../../fake-apiserver/streams/command-process.ts";
import type { SpdyClient } from "../../fake-apiserver/streams/spdy/spdy-client.ts";
import { readStreamRequest } from "../../fake-apiserver/streams/stream-request.ts";
import type { StreamedKubelet } from "../../fake-apiserver/streams/streamed-kubelet.ts";
import type { RequestFacts } from "../../src/history/history-event.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { KnownPod } from "../known-pods.ts";
import { dialRemotePort } from "./remote-port.ts";
import { openRemoteProcess } from "./remote-process.ts";

/** The kubelet behind the real API server, as one request reaches it: over a connection that the server has upgraded for it. */
export function createRemoteKubelet(options: {
  spdy: SpdyClient;
  facts: RequestFacts;
  /** What is known of the pod. */
  pod: KnownPod | undefined;
  history: Recorder;
  witness: ExecWitness;
}): StreamedKubelet & {
  /** Nothing was asked of it: then nothing is done. */
  isUnused(): boolean;
} {
  const { spdy, facts, pod, history, witness } = options;
  let asked = 0;

  return {
    isUnused: () => asked === 0,
    // The server has checked it.
    check: ({ container }) => container ?? pod?.defaultContainer ?? "",
    async exec({ namespace, pod: name, container = "", command, tty = false, request }) {
      asked += 1;
      const process = await openRemoteProcess(spdy, readStreamRequest(facts));
      const where = { namespace, pod: name, container, command };
      history.record("kubelet", { type: "exec-start", request, ...where, ...(tty && { tty }) });
      process.exited.then(
        ({ code }) => void history.record("kubelet", { type: "exec-exit", request, exitCode: code }),
        // What became of it is not known.
        () => {},
      );
      // What people do on a terminal is no stage.
      return tty || pod === undefined ? process : watched(process, container);
    },
    attach() {
      asked += 1;
      return openRemoteProcess(spdy, readStreamRequest(facts));
    },
    dial({ port }) {
      asked += 1;
      return dialRemotePort(spdy, port, asked - 1);
    },
  };

  function watched(process: CommandProcess, container: string): CommandProcess {
    return pod === undefined ? process : { ...process, ...witness.watch(pod.object, container, process) };
  }
}
