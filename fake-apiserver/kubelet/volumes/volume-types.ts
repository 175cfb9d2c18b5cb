import { chmod, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Volume } from "../pod/pod.ts";
import { downwardFiles, keyFiles, projectedFiles } from "./volume-files.ts";
import { VolumeError, type VolumeSurroundings } from "./volume-surroundings.ts";
import { writeFiles } from "./write-files.ts";

/** Makes one volume in `dir`, which is its own, and gives the folder to mount. */
export async function setUpVolume(around: VolumeSurroundings, volume: Volume, dir: string): Promise<string> {
  const { secret, configMap, downwardAPI, projected } = volume;
  if (volume.emptyDir) return emptyDir(dir);
  if (volume.hostPath) return hostPath(around, volume.name, volume.hostPath.path);
  if (volume.persistentVolumeClaim) return claim(around, volume.name, volume.persistentVolumeClaim.claimName);
  const fail = (message: string) => new VolumeError(volume.name, message);
  if (secret) {
    const files = keyFiles(around, "Secret", { ...secret, name: secret.secretName }, fail);
    return writeFiles(dir, files, secret.defaultMode);
  }
  if (configMap) return writeFiles(dir, keyFiles(around, "ConfigMap", configMap, fail), configMap.defaultMode);
  if (downwardAPI) return writeFiles(dir, downwardFiles(around, downwardAPI.items, fail), downwardAPI.defaultMode);
  if (projected) return writeFiles(dir, projectedFiles(around, projected.sources, fail), projected.defaultMode);
  const type = Object.keys(volume).find((key) => key !== "name") ?? "nothing";
  throw fail(`this kubelet has no volumes of the type ${type}`);
}

/** World-writable as a kubelet makes them; pods run under any user. */
export async function emptyDir(dir: string, { keep = false } = {}): Promise<string> {
  if (keep && (await stat(dir).catch(() => undefined)) !== undefined) return dir;
  await mkdir(dir, { recursive: true });
  await chmod(dir, 0o777);
  return dir;
}

/** The host is out of bounds, whatever a pod asks for; only what the kubelet itself made may be shared. */
async function hostPath({ stateDir }: VolumeSurroundings, volume: string, wanted: string): Promise<string> {
  const relative = path.relative(stateDir, path.resolve(wanted));
  if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new VolumeError(volume, `hostPath type check failed: ${wanted} is outside of what this node shares`);
  }
  return emptyDir(wanted, { keep: true });
}

async function claim({ store, pod, stateDir }: VolumeSurroundings, volume: string, name: string): Promise<string> {
  const namespace = pod.metadata.namespace ?? "";
  const found = store.get("persistentvolumeclaims", namespace, name);
  if (found === undefined) throw new VolumeError(volume, `persistentvolumeclaim "${name}" not found`);
  return emptyDir(path.join(stateDir, "claims", found.metadata.uid ?? name), { keep: true });
}
