import { mountFailure } from "./volume-surroundings.js";
/** The node has no NFS server to ask: what `mount` says then, as the kubelet passes it on. */
export function nfsFailure(volume, uid, { server, path, readOnly = false }) {
    const place = `/var/lib/kubelet/pods/${uid}/volumes/kubernetes.io~nfs/${volume}`;
    const options = readOnly ? "-o ro " : "";
    return mountFailure(volume, [
        "mount failed: exit status 32",
        "Mounting command: mount",
        `Mounting arguments: -t nfs ${options}${server}:${path} ${place}`,
        `Output: mount.nfs: Failed to resolve server ${server}: Name or service not known`,
        "",
    ].join("\n"));
}
