import { exitStatus } from "../local-host-programs.js";
/** Settles with the end of a child, whether or not it ever began. */
export function childExit(child) {
    return new Promise((resolve) => {
        child.once("error", () => resolve({ code: 128 }));
        child.once("exit", (code, signal) => resolve(exitStatus(code, signal)));
    });
}
