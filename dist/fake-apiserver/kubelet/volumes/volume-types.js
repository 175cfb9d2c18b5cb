import { claim } from "./claim.js";
import { csiVolume } from "./csi-volume.js";
import { ephemeralClaimName } from "./ephemeral-claim.js";
import { emptyDir } from "./empty-dir.js";
import { hostPath } from "./host-path.js";
import { nfsFailure } from "./nfs-volume.js";
import { downwardFiles, keyFiles, projectedFiles } from "./volume-files.js";
import { mountFailure } from "./volume-surroundings.js";
import { writeKeyFiles } from "./write-files.js";
/** Makes one volume in `dir`, which is its own. Rejects with a `VolumeError`. */
export async function setUpVolume(around, volume, dir) {
    const { name, secret, configMap, downwardAPI, projected } = volume;
    if (volume.emptyDir)
        return { folder: await emptyDir(dir), readOnly: false };
    if (volume.hostPath)
        return { folder: await hostPath(around, name, volume.hostPath), readOnly: false };
    if (volume.persistentVolumeClaim)
        return claim(around, name, volume.persistentVolumeClaim);
    if (volume.ephemeral)
        return claim(around, name, { claimName: ephemeralClaimName(around.pod, volume) });
    if (volume.csi)
        return csiVolume(around, name, volume.csi, dir);
    if (volume.nfs)
        throw nfsFailure(name, around.pod.metadata.uid ?? "", volume.nfs);
    const fail = (message) => mountFailure(name, message);
    const keys = async (files, defaultMode) => ({
        folder: await writeKeyFiles(dir, files, around.random.text(9, "0123456789"), defaultMode),
        readOnly: true,
    });
    if (secret)
        return keys(keyFiles(around, "Secret", { ...secret, name: secret.secretName }, fail), secret.defaultMode);
    if (configMap)
        return keys(keyFiles(around, "ConfigMap", configMap, fail), configMap.defaultMode);
    if (downwardAPI)
        return keys(downwardFiles(around, downwardAPI.items, fail), downwardAPI.defaultMode);
    if (projected)
        return keys(projectedFiles(around, projected.sources, fail), projected.defaultMode);
    const type = Object.keys(volume).find((key) => key !== "name") ?? "nothing";
    throw fail(`this kubelet has no volumes of the type ${type}`);
}
