import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { scratchPlace } from "./scratch-place.js";
/**
 * Removes the folder when its stdin, which it has from us, ends without a word. What was killed with us may still write, so it
 * tries again, and once more a second after it succeeded.
 */
const GUARD = `
read -r word
[ "$word" = stop ] && exit
for attempt in 1 2 3 4 5 6 7 8 9 10; do
  sleep 0.3
  rm -rf -- "$1" && break
done
sleep 1
rm -rf -- "$1"
`;
/** A folder of one's own for temporary files. It also goes when we are killed and can no longer remove it. */
export async function createScratchFolder(prefix) {
    const folder = await mkdtemp(path.join(scratchPlace(), prefix));
    const guard = spawn("sh", ["-c", GUARD, "faultline-guard", folder], {
        stdio: ["pipe", "ignore", "ignore"],
        detached: true,
    });
    const ended = new Promise((resolve) => {
        guard.once("error", () => resolve());
        guard.once("exit", () => resolve());
    });
    guard.stdin.on("error", () => { });
    guard.unref();
    if ("unref" in guard.stdin && typeof guard.stdin.unref === "function")
        guard.stdin.unref();
    return {
        path: folder,
        async remove() {
            await rm(folder, { recursive: true, force: true });
            guard.ref();
            guard.stdin.end("stop\n");
            await ended;
        },
    };
}
