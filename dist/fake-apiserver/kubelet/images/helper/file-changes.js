import { fstatSync, statSync, watch } from "node:fs";
/** How often a file is looked at even without being told of a change: some file systems tell nothing. */
const POLL_MS = 500;
export function followFile(file, path, clock) {
    let changed = false;
    let wake;
    const onChange = () => {
        changed = true;
        wake?.();
    };
    const watcher = tryToWatch(path, onChange);
    const { ino, dev } = fstatSync(file);
    return {
        async next() {
            if (!changed) {
                await new Promise((resolve) => {
                    const timer = clock.timer(POLL_MS, resolve);
                    wake = () => {
                        timer.cancel();
                        resolve();
                    };
                });
                wake = undefined;
            }
            changed = false;
        },
        deleted() {
            const now = statSync(path, { throwIfNoEntry: false });
            return now === undefined || now.ino !== ino || now.dev !== dev;
        },
        close: () => watcher?.close(),
    };
}
/** Where watching is impossible (no free watch left on the machine), polling alone has to do. */
function tryToWatch(path, onChange) {
    try {
        return watch(path, onChange).on("error", () => { });
    }
    catch {
        return undefined;
    }
}
