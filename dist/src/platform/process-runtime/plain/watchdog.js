import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
/** When its stdin ends it kills, until none is left, every process that has `$1` in its environment. */
const SCRIPT = `
read -r word
[ "$word" = stop ] && exit
found=1
while [ "$found" ]; do
  found=
  for place in /proc/[0-9]*; do
    if grep -qzxF -- "$1" "$place/environ" && kill -9 "\${place#/proc/}"; then found=1; fi
  done
done 2>/dev/null
`;
/** Ends plain containers when we are killed ourselves and can no longer do it. Needs `/proc`. */
export function startWatchdog(marker) {
    if (!existsSync("/proc/self/environ"))
        return { stop: () => Promise.resolve() };
    const watchdog = spawn("sh", ["-c", SCRIPT, "faultline-watchdog", marker], {
        stdio: ["pipe", "ignore", "ignore"],
        detached: true,
    });
    const ended = new Promise((resolve) => {
        watchdog.once("error", () => resolve());
        watchdog.once("exit", () => resolve());
    });
    watchdog.unref();
    watchdog.stdin.on("error", () => { });
    if ("unref" in watchdog.stdin && typeof watchdog.stdin.unref === "function")
        watchdog.stdin.unref();
    return {
        stop() {
            watchdog.ref();
            watchdog.stdin.end("stop\n");
            return ended;
        },
    };
}
