import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentOf, processIds } from "../process-table.js";
import { signalProcess } from "../process-signal.js";
/** So many times in a row nothing has to be found. */
const LOOKS = 3;
/** Living processes with this entry in their environment, and without any of the others. */
export function markedProcesses(entry, without = []) {
    if (!existsSync("/proc/self/environ"))
        return listedProcesses(entry, without);
    return processIds().filter((pid) => {
        if (pid === process.pid)
            return false;
        // Read once: it changes as a whole while the process becomes another program.
        const environment = environmentOf(pid);
        return environment.has(entry) && !without.some((other) => environment.has(other));
    });
}
/**
 * Kills them all, and those that they start meanwhile. One look is not enough: a process that is just becoming another program
 * shows no environment, and one that was just made is missing from a list that was begun before.
 */
export async function killMarked(entry) {
    for (let looks = 0; looks < LOOKS; looks++) {
        const pids = markedProcesses(entry);
        if (pids.length > 0)
            looks = -1;
        for (const pid of pids)
            signalProcess(pid, "SIGKILL");
        await sleep(1);
    }
}
/** Without `/proc` (macOS) the list of processes shows the environment behind the command. */
function listedProcesses(entry, without) {
    const list = execFileSync("ps", ["-axEww", "-o", "pid=,command="], { encoding: "utf8", maxBuffer: 64 << 20 });
    return list
        .split("\n")
        .filter((line) => line.includes(` ${entry} `) || line.endsWith(` ${entry}`))
        .filter((line) => !without.some((other) => `${line} `.includes(` ${other} `)))
        .map((line) => Number.parseInt(line, 10))
        .filter((pid) => pid !== process.pid);
}
