import { spawn } from "node:child_process";
import { readlinkSync } from "node:fs";
import { ContainerStartError } from "../container-runtime.js";
import { childExit } from "./child-exit.js";
import { childrenOf } from "./process-table.js";
import { programPath } from "./program-path.js";
const RETRY_MS = 10;
/** What a terminal emulator is told to be, unless the container says otherwise. */
export const TERMINAL_ENVIRONMENT = { TERM: "xterm" };
/** Node cannot make pseudo terminals, util-linux can. Throws a `ContainerStartError` without it. */
export function requirePseudoTerminals() {
    if (process.platform !== "linux")
        throw new ContainerStartError(`no pseudo terminals on ${process.platform}`, 128);
    const missing = ["script", "stty"].filter((name) => programPath(name) === undefined);
    if (missing.length > 0)
        throw new ContainerStartError(`no pseudo terminals without ${missing.join(" and ")}`, 128);
}
/**
 * argv that runs `command` on a pseudo terminal of its own and passes bytes between that and its own streams; it ends as the command
 * does. Its environment needs SHELL=/bin/sh.
 */
export function onPseudoTerminal(command) {
    const line = ["exec", ...command.map(quoted)].join(" ");
    return ["script", "--quiet", "--flush", "--return", "--echo", "always", "--command", line, "/dev/null"];
}
/**
 * Gives the terminal of a `script` (as the host counts) a size; its foreground program hears of it. The terminal may not be there yet
 * when a client already says how large its window is.
 */
export async function resizeTerminal(script, { columns, rows }, exited) {
    const over = exited.then(() => true);
    for (;;) {
        const pid = script();
        const inside = pid === undefined ? undefined : childrenOf(pid).find(isOnTerminal);
        if (inside !== undefined) {
            const args = ["-F", `/proc/${inside}/fd/0`, "rows", `${rows}`, "cols", `${columns}`];
            const { code } = await childExit(spawn("stty", args, { stdio: "ignore" }));
            if (code === 0)
                return;
        }
        const later = new Promise((resolve) => setTimeout(resolve, RETRY_MS, false));
        if (await Promise.race([over, later]))
            return;
    }
}
function isOnTerminal(pid) {
    try {
        return readlinkSync(`/proc/${pid}/fd/0`).startsWith("/dev/pts/");
    }
    catch {
        return false;
    }
}
function quoted(word) {
    return `'${word.replaceAll("'", "'\\''")}'`;
}
