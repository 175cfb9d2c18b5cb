import { chmod, mkdir, realpath, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ACCOUNT_FOLDER } from "../../admission/account-token.js";
import { ContainerConfigError } from "../containers/config-error.js";
import { giveToGroup, isOwned } from "./fs-group.js";
import { memoryVolumes } from "./memory-volumes.js";
import { mountFailure, VolumeError } from "./volume-surroundings.js";
import { setUpVolume } from "./volume-types.js";
/** The volumes of a pod as folders in `dir`. */
export function createPodVolumes(around, dir) {
    const made = new Map();
    async function resolve(container, mount, expand) {
        const volume = made.get(mount.name);
        if (volume === undefined)
            throw new ContainerConfigError(`volume "${mount.name}" is not mounted`);
        const readOnly = mount.readOnly === true || volume.readOnly;
        const subPath = mount.subPath || expand(mount.subPathExpr ?? "");
        const whose = `for volumeMount "${mount.name}" of container "${container}"`;
        const source = subPath === "" ? volume.folder : await subFolder(volume.folder, subPath, whose);
        return { source, target: mount.mountPath, readOnly };
    }
    const fsGroup = around.pod.spec.securityContext?.fsGroup;
    return {
        memory: memoryVolumes(around.pod, (name) => path.join(dir, name)),
        async setUp(trouble) {
            await mkdir(dir, { recursive: true });
            const failures = [];
            for (const volume of around.pod.spec.volumes ?? []) {
                if (made.has(volume.name))
                    continue;
                const why = await trouble(volume.name);
                if (why !== undefined) {
                    failures.push(mountFailure(volume.name, why));
                    continue;
                }
                try {
                    const own = await setUpVolume(around, volume, path.join(dir, volume.name));
                    if (fsGroup !== undefined && isOwned(volume))
                        await giveToGroup(own, fsGroup);
                    made.set(volume.name, own);
                }
                catch (error) {
                    failures.push(error instanceof VolumeError ? error : mountFailure(volume.name, String(error)));
                }
            }
            return failures;
        },
        folder: (name) => made.get(name)?.folder,
        mounts({ name, volumeMounts = [] }, expand) {
            const possible = volumeMounts.filter(({ mountPath }) => around.ownFiles || mountPath !== ACCOUNT_FOLDER);
            return Promise.all(possible.map((mount) => resolve(name, mount, expand)));
        },
        remove: () => rm(dir, { recursive: true, force: true }),
    };
}
/** A part of a volume, made like the volume's root where it is missing; links must not lead out of the volume. */
async function subFolder(folder, subPath, whose) {
    const place = path.join(folder, subPath);
    if (!inside(folder, place))
        throw new ContainerConfigError(`failed to prepare subPath ${whose}`);
    if ((await stat(place).catch(() => undefined)) === undefined) {
        try {
            await mkdir(place, { recursive: true });
            await chmod(place, (await stat(folder)).mode & 0o7777);
        }
        catch {
            throw new ContainerConfigError(`failed to create subPath directory ${whose}`);
        }
    }
    const real = await realpath(place);
    if (!inside(await realpath(folder), real))
        throw new ContainerConfigError(`failed to prepare subPath ${whose}`);
    return real;
}
function inside(folder, file) {
    const relative = path.relative(folder, file);
    // A name may well begin with two dots, as those of a kubelet's own folders do.
    return relative !== ".." && !relative.startsWith("../");
}
