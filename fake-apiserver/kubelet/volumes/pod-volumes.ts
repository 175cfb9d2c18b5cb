import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Mount } from "../../../src/platform/index.ts";
import { ContainerConfigError } from "../containers/config-error.ts";
import type { PodContainer, VolumeMount } from "../pod/pod.ts";
import type { VolumeSurroundings } from "./volume-surroundings.ts";
import { emptyDir, setUpVolume } from "./volume-types.ts";

export interface PodVolumes {
  /** Makes all volumes. Rejects with a `VolumeError`; calling it again goes on where it stopped. */
  setUp(): Promise<void>;
  /** Folder of the host behind a volume that is set up. */
  folder(name: string): string | undefined;
  /** Throws `ContainerConfigError`. */
  mounts(container: PodContainer): Promise<Mount[]>;
  remove(): Promise<void>;
}

/** The volumes of a pod as folders in `dir`. */
export function createPodVolumes(around: VolumeSurroundings, dir: string): PodVolumes {
  const folders = new Map<string, string>();

  async function resolve(mount: VolumeMount): Promise<Mount> {
    const folder = folders.get(mount.name);
    if (folder === undefined) throw new ContainerConfigError(`volume "${mount.name}" is not mounted`);
    const readOnly = mount.readOnly === true;
    if (mount.subPath === undefined || mount.subPath === "") {
      return { source: folder, target: mount.mountPath, readOnly };
    }
    const source = path.join(folder, mount.subPath);
    if (!inside(folder, source)) {
      throw new ContainerConfigError(`failed to create subPath directory for volumeMount "${mount.name}"`);
    }
    await emptyDir(source, { keep: true });
    return { source, target: mount.mountPath, readOnly };
  }

  return {
    async setUp() {
      await mkdir(dir, { recursive: true });
      for (const volume of around.pod.spec.volumes ?? []) {
        if (folders.has(volume.name)) continue;
        folders.set(volume.name, await setUpVolume(around, volume, path.join(dir, volume.name)));
      }
    },
    folder: (name) => folders.get(name),
    mounts: (container) => Promise.all((container.volumeMounts ?? []).map(resolve)),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

function inside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
}
