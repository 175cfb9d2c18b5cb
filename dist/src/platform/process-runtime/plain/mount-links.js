import { lstatSync, mkdirSync, readlinkSync, symlinkSync, unlinkSync } from "node:fs";
import { dirname } from "node:path";
import { ContainerStartError } from "../../container-runtime.js";
import { isWithin } from "./is-within.js";
import { createTurns } from "./turns.js";
/** Less than the 180 s after which a runner gives a pod up: then the pod says why it did not start. */
const PATIENCE_MS = 60_000;
export function createMountLinks(folders) {
    /** Path -> pod. */
    const owners = new Map();
    const turns = createTurns();
    const taken = (pod, { source, target }) => {
        const owner = owners.get(target);
        const there = linkTarget(target);
        if (there === undefined || (owner === pod && there === source))
            return undefined;
        const by = owner === undefined ? "this machine already has it" : `pod ${owner} already has it`;
        return `cannot put the volume ${source} at ${target} without mounts: ${by}; give every pod paths of its own`;
    };
    const link = (pod, { source, target }, mounts) => {
        if (owners.get(target) === pod && linkTarget(target) !== undefined)
            return;
        try {
            const folder = dirname(target);
            // A folder on a volume belongs to the volume, as the mount points that a container engine makes there.
            if (mounts.some((outer) => isWithin(folder, outer.target)))
                mkdirSync(folder, { recursive: true });
            else
                folders.make(pod, folder);
            symlinkSync(source, target);
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            throw new ContainerStartError(`cannot put the volume ${source} at ${target} without mounts: ${reason}`, 128);
        }
        owners.set(target, pod);
    };
    return {
        async add(pod, given, signal) {
            const mounts = given
                .map((mount) => ({ ...mount, target: mount.target.replace(/(?<=.)\/+$/, "") }))
                .toSorted((a, b) => a.target.length - b.target.length);
            const giveUp = performance.now() + PATIENCE_MS;
            for (;;) {
                const refusal = mounts.find((mount) => taken(pod, mount) !== undefined);
                if (refusal === undefined)
                    break;
                const owner = owners.get(refusal.target);
                const otherPod = owner !== undefined && owner !== pod;
                if (otherPod && (await turns.next(giveUp - performance.now(), signal)))
                    continue;
                throw new ContainerStartError(taken(pod, refusal) ?? "the pod was removed", 128);
            }
            for (const mount of mounts)
                link(pod, mount, mounts);
        },
        remove(pod) {
            const paths = [...owners].filter(([, owner]) => owner === pod).map(([path]) => path);
            for (const path of paths.toReversed()) {
                try {
                    unlinkSync(path);
                }
                catch (error) {
                    if (!(error instanceof Error && "code" in error && error.code === "ENOENT"))
                        throw error;
                }
                owners.delete(path);
            }
            turns.end();
        },
    };
}
/** Where a link leads; "" for anything that is no link; undefined when nothing is there. */
function linkTarget(path) {
    const facts = lstatSync(path, { throwIfNoEntry: false });
    if (facts === undefined)
        return undefined;
    return facts.isSymbolicLink() ? readlinkSync(path) : "";
}
