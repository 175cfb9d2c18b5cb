import { mkdirSync, rmSync } from "node:fs";
import { isWithin } from "./is-within.js";
export function createMadeFolders() {
    /** The topmost folder that was made -> the pods that use it. */
    const users = new Map();
    return {
        make(pod, path) {
            const known = [...users.keys()].find((top) => isWithin(path, top));
            const made = mkdirSync(path, { recursive: true });
            const top = known ?? made;
            if (top !== undefined)
                users.set(top, (users.get(top) ?? new Set()).add(pod));
        },
        remove(pod) {
            for (const [top, pods] of users) {
                if (!pods.delete(pod) || pods.size > 0)
                    continue;
                users.delete(top);
                rmSync(top, { recursive: true, force: true });
            }
        },
    };
}
