import { readdirSync, readFileSync, readlinkSync } from "node:fs";
/** Ids of all processes of the host that this system shows; empty where there is no `/proc`. */
export function processIds() {
    try {
        return readdirSync("/proc")
            .filter((name) => /^\d+$/.test(name))
            .map(Number);
    }
    catch {
        return [];
    }
}
/** Undefined when there is no such process (any more). */
export function processFacts(pid) {
    const text = readProc(`/proc/${pid}/stat`);
    if (text === undefined)
        return undefined;
    // The command's name stands in parentheses and may hold anything, parentheses too.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", parent: Number(fields[1]), session: Number(fields[3]) };
}
/** argv joined by blanks; empty when there is no such process any more, or only its remains. */
export function commandOf(pid) {
    return (readProc(`/proc/${pid}/cmdline`) ?? "").split("\0").join(" ").trimEnd();
}
/** `NAME=value` entries; none when it has ended, is somebody else's, or is just becoming another program. */
export function environmentOf(pid) {
    return new Set(readProc(`/proc/${pid}/environ`)?.split("\0"));
}
/** For instance `net:[4026531840]`. */
export function namespaceOf(pid, kind) {
    try {
        return readlinkSync(`/proc/${pid}/ns/${kind}`);
    }
    catch {
        return undefined;
    }
}
/** Of a process with one thread. */
export function childrenOf(pid) {
    const listed = readProc(`/proc/${pid}/task/${pid}/children`);
    if (listed !== undefined)
        return listed.split(" ").filter(Boolean).map(Number);
    // Kernels may be built without that list.
    return processIds().filter((id) => processFacts(id)?.parent === pid);
}
function readProc(path) {
    try {
        return readFileSync(path, "latin1");
    }
    catch {
        return undefined;
    }
}
