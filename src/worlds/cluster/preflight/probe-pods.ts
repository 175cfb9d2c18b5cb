import { ClusterError, type ClusterClient } from "../../../clusters/index.ts";
import type { Clock } from "../../../platform/index.ts";
import type { OwnPod, OwnPods } from "../own-pods.ts";
import { labelled } from "../run-label.ts";

/** What became of a pod that was started to see whether it can. */
export interface ProbeResult {
  /** Its container has begun; the image is there. */
  started: boolean;
  /** It ended with 0. */
  succeeded: boolean;
  /** What kept it from starting, in the cluster's words. */
  message: string;
}

export interface ProbePod {
  name: string;
  image: string;
  /** Default `true`, which says nothing but that the image can be run. */
  command?: readonly string[];
  /** Default: the cluster's own, which is Always for images without a tag. */
  imagePullPolicy?: "Always";
  /** Of its node. */
  folder?: { host: string; mountPath: string };
}

export interface ProbePods {
  run(pod: ProbePod): Promise<ProbeResult>;
}

interface Status {
  phase?: string;
  conditions?: { type: string; status: string; message?: string }[];
  containerStatuses?: {
    state?: {
      waiting?: { reason?: string; message?: string };
      running?: object;
      terminated?: { exitCode: number; reason?: string; message?: string };
    };
  }[];
}

const PAUSE_MS = 500;
const HOPELESS = new Set(["ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull"]);

/** What kubelets say where a cluster wants no root of a pod that says nothing of its user. */
const ROOT_REFUSED = /runAsNonRoot/;

/** Pods of the run in its own namespace for such looks; each has `limitMs` to come to an end. */
export function probePods(options: {
  client: ClusterClient;
  own: OwnPods;
  clock: Clock;
  namespace: string;
  run: string;
  limitMs: number;
}): ProbePods {
  const { client, own, clock, namespace, run, limitMs } = options;

  async function end(path: string): Promise<ProbeResult> {
    const deadline = clock.monotonic() + limitMs;
    for (;;) {
      const { status } = await client.get<{ status: Status }>(path);
      const result = resultOf(status);
      if (result !== undefined) return result;
      if (clock.monotonic() > deadline) return { started: false, succeeded: false, message: pendingText(status) };
      await clock.sleep(PAUSE_MS);
    }
  }

  async function runOnce(pod: OwnPod): Promise<ProbeResult & { restricted: boolean }> {
    const { restricted } = await own.create(pod);
    const result = await end(await client.pathOf(pod));
    await client.delete(pod, { gracePeriodSeconds: 0 });
    return { ...result, restricted };
  }

  return {
    async run({ name, image, command = ["true"], folder, ...policy }) {
      const mounts = folder && { volumeMounts: [{ name: "node", mountPath: folder.mountPath }] };
      const pod = {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name, namespace },
        spec: {
          restartPolicy: "Never",
          terminationGracePeriodSeconds: 0,
          automountServiceAccountToken: false,
          containers: [{ name: "probe", image, command, ...policy, ...mounts }],
          ...(folder && { volumes: [{ name: "node", hostPath: { path: folder.host, type: "DirectoryOrCreate" } }] }),
        },
      };
      const told = labelled(pod, run);
      try {
        const result = await runOnce(told);
        if (result.restricted || !ROOT_REFUSED.test(result.message)) return result;
        own.restrict();
        return await runOnce(told);
      } catch (error) {
        if (!(error instanceof ClusterError && error.status === 403)) throw error;
        return { started: false, succeeded: false, message: error.message };
      }
    },
  };
}

function resultOf({ phase, containerStatuses = [] }: Status): ProbeResult | undefined {
  const { waiting, terminated } = containerStatuses[0]?.state ?? {};
  if (terminated !== undefined) {
    const message = terminated.message ?? terminated.reason ?? "";
    return { started: true, succeeded: terminated.exitCode === 0, message };
  }
  const reason = waiting?.reason ?? "";
  if (HOPELESS.has(reason)) return { started: false, succeeded: false, message: waiting?.message ?? reason };
  // The image is there, whatever is wrong with the command.
  if (/^(CreateContainer|RunContainer)/.test(reason)) {
    return { started: true, succeeded: false, message: waiting?.message ?? reason };
  }
  return phase === "Failed" ? { started: false, succeeded: false, message: "the pod failed" } : undefined;
}

function pendingText({ phase = "Pending", conditions = [], containerStatuses = [] }: Status): string {
  const waiting = containerStatuses[0]?.state?.waiting;
  const condition = conditions.find(({ status, message }) => status === "False" && message !== undefined);
  return waiting?.message ?? waiting?.reason ?? condition?.message ?? `the pod is still ${phase}`;
}
