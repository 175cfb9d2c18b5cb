import { chmod, lchown, lstat, readdir } from "node:fs/promises";
import path from "node:path";
/** Folders that belong to others stay theirs. */
export function isOwned(volume) {
    return volume.hostPath === undefined;
}
/**
 * Makes everything in a volume the pod's `fsGroup`'s: to be read, and written unless the volume is read-only, by the group; what is
 * made in its folders later belongs to it, too. Only root can give files away; elsewhere they stay with the one user whom all
 * containers run as.
 */
export async function giveToGroup({ folder, readOnly }, group) {
    const bits = readOnly ? 0o440 : 0o660;
    try {
        await give(folder, group, bits);
    }
    catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EPERM"))
            throw error;
    }
}
async function give(file, group, bits) {
    const facts = await lstat(file);
    await lchown(file, facts.uid, group);
    if (facts.isSymbolicLink())
        return;
    // Giving a file away takes these bits from it, so they come last.
    await chmod(file, (facts.mode & 0o7777) | bits | (facts.isDirectory() ? 0o2110 : 0));
    if (!facts.isDirectory())
        return;
    for (const name of await readdir(file))
        await give(path.join(file, name), group, bits);
}
