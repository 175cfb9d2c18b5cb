import { closeSync, openSync } from "node:fs";
import { namespaceOf, processIds } from "../process-table.js";
/** Of a process that runs. */
export function holdNetworkNamespace(pid) {
    const held = openSync(`/proc/${pid}/ns/net`, "r");
    const name = namespaceOf(pid, "net");
    return {
        members: () => processIds().filter((candidate) => namespaceOf(candidate, "net") === name),
        release: () => closeSync(held),
    };
}
