import path from "node:path";
import { objectAt, textAt } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import type { Pod } from "../pod/pod.ts";
import { emptyDir } from "./empty-dir.ts";
import { VolumeError, type MadeVolume, type VolumeSurroundings } from "./volume-surroundings.ts";

/** What is behind a PersistentVolumeClaim: a folder that lives as long as the cluster, one for each claim ever made. */
export async function claim(
  around: VolumeSurroundings,
  volume: string,
  { claimName, readOnly = false }: { claimName: string; readOnly?: boolean },
): Promise<MadeVolume> {
  const { store, pod, stateDir } = around;
  const namespace = pod.metadata.namespace ?? "";
  const found = store.get("persistentvolumeclaims", namespace, claimName);
  const unusable = (why: string) => unmounted(volume, `error processing PVC ${namespace}/${claimName}: ${why}`);
  if (found === undefined) {
    throw unusable(`failed to fetch PVC from API server: persistentvolumeclaims "${claimName}" not found`);
  }
  if (textAt(found["status"], "phase") !== "Bound") throw unusable(`PVC ${namespace}/${claimName} is not bound`);
  const modes = accessModes(found);
  const elsewhere = modes.every((mode) => mode === "ReadWriteOnce") ? usersElsewhere(around, claimName) : [];
  if (elsewhere.length > 0) {
    const by = elsewhere.map(({ metadata }) => metadata.name).join(", ");
    const name = textAt(found["spec"], "volumeName");
    const message = `Multi-Attach error for volume "${name}" Volume is already used by pod(s) ${by}`;
    throw new VolumeError({ reason: "FailedAttachVolume", message });
  }
  const folder = await emptyDir(path.join(stateDir, "claims", found.metadata.uid ?? claimName), { keep: true });
  // Access modes are promises of the storage; Kubernetes itself protects nothing by them.
  return { folder, readOnly };
}

function accessModes(claim: KubernetesObject): unknown[] {
  const modes = objectAt(claim, "spec")["accessModes"];
  return Array.isArray(modes) && modes.length > 0 ? modes : ["ReadWriteOnce"];
}

/** Pods of other nodes that still have the claim: its volume can be attached to one node at a time. */
function usersElsewhere({ store, pod }: VolumeSurroundings, claimName: string): Pod[] {
  const pods = store.list("pods", pod.metadata.namespace) as Pod[];
  return pods.filter(
    ({ spec, status, metadata }) =>
      metadata.uid !== pod.metadata.uid &&
      spec.nodeName &&
      spec.nodeName !== pod.spec.nodeName &&
      status?.phase === "Running" &&
      spec.volumes?.some(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName === claimName),
  );
}

function unmounted(volume: string, why: string): VolumeError {
  const lists = `unmounted volumes=[${volume}], unattached volumes=[], failed to process volumes=[${volume}]`;
  return new VolumeError({
    reason: "FailedMount",
    message: `Unable to attach or mount volumes: ${lists}: ${why}`,
  });
}
