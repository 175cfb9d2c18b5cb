import type { EventBody, Recorder } from "../../history/index.ts";
import type { SeenObject } from "./witness-client.ts";

/** As much of a pod's status as the History tells of. */
export interface SeenPod extends SeenObject {
  spec: {
    nodeName?: string;
    initContainers?: readonly Container[];
    containers: readonly Container[];
    volumes?: readonly { name: string; emptyDir?: object }[];
  };
  status?: {
    phase?: string;
    reason?: string;
    message?: string;
    initContainerStatuses?: readonly ContainerStatus[];
    containerStatuses?: readonly ContainerStatus[];
  };
}

interface Container {
  name: string;
  image?: string;
  volumeMounts?: readonly { name: string; mountPath: string }[];
}

interface ContainerStatus {
  name: string;
  state?: State;
  lastState?: State;
  restartCount?: number;
}

interface State {
  waiting?: { reason?: string; message?: string };
  running?: object;
  terminated?: { exitCode: number; reason?: string; message?: string; startedAt?: string | null };
}

/** What was told of a container, and of which of its runs. */
interface Told {
  run: number;
  last: "nothing" | "waiting" | "running" | "terminated";
  /** Of the waiting. */
  why: string;
}

/** What every container waits with before its kubelet has begun with it. */
const NOT_BEGUN = new Set(["ContainerCreating", "PodInitializing"]);

/** Puts what has changed between two versions of a pod into the History, as its kubelet would have told it. */
export function createPodStates(history: Recorder): { look(pod: SeenPod): void } {
  const phases = new Map<string, string>();
  const containers = new Map<string, Told>();

  /** A status tells of the last change only; what must have been before it is told as well. */
  function look(pod: SeenPod, { name, state = {}, lastState = {}, restartCount = 0 }: ContainerStatus): void {
    const key = `${pod.metadata.uid} ${name}`;
    const told = containers.get(key) ?? { run: 0, last: "nothing", why: "" };
    containers.set(key, told);
    const tell = (last: Told["last"], each: State) => {
      told.last = last;
      history.record("kubelet", stateEvent(pod, name, each));
    };
    const end = (each: State) => {
      if (told.last === "terminated") return;
      if (told.last !== "running" && each.terminated?.startedAt) tell("running", { running: {} });
      tell("terminated", each);
    };
    const isNewRun = restartCount > told.run;
    if (lastState.terminated !== undefined && (isNewRun || told.last === "running")) end(lastState);
    if (isNewRun) Object.assign(told, { run: restartCount, last: "nothing" });
    const { waiting, running, terminated } = state;
    if (terminated !== undefined) end(state);
    else if (running !== undefined && told.last !== "running") tell("running", state);
    else if (waiting !== undefined && !NOT_BEGUN.has(waiting.reason ?? "")) {
      const why = `${waiting.reason} ${waiting.message ?? ""}`;
      if (told.last !== "waiting" || told.why !== why) tell("waiting", state);
      told.why = why;
    }
  }

  return {
    look(pod) {
      const { status = {}, metadata } = pod;
      const { namespace = "", name, uid = "" } = metadata;
      for (const each of status.initContainerStatuses ?? []) look(pod, each);
      for (const each of status.containerStatuses ?? []) look(pod, each);
      const { phase, reason, message } = status;
      if (phase === undefined || phase === phases.get(uid)) return;
      // A pod is made pending; that its kubelet has it shows in the statuses of its containers.
      if (phase === "Pending" && status.containerStatuses === undefined) return;
      phases.set(uid, phase);
      const why = { ...(reason ? { reason } : {}), ...(message ? { message } : {}) };
      history.record("kubelet", { type: "pod-phase", namespace, pod: name, uid, phase, ...why });
    },
  };
}

function stateEvent({ metadata, spec }: SeenPod, container: string, state: State): EventBody {
  const { namespace = "", name, uid = "" } = metadata;
  const image = [...(spec.initContainers ?? []), ...spec.containers].find((each) => each.name === container)?.image;
  const { reason, message } = state.waiting ?? state.terminated ?? {};
  return {
    type: "container-state",
    namespace,
    pod: name,
    uid,
    container,
    state: state.running ? "running" : state.terminated ? "terminated" : "waiting",
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(state.terminated ? { exitCode: state.terminated.exitCode } : {}),
    ...(image === undefined ? {} : { image }),
  };
}
