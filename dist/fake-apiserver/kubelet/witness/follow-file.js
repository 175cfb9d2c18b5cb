import { closeSync, fstatSync, openSync, readSync, statSync, watch } from "node:fs";
import path from "node:path";
const BUFFER_BYTES = 64 * 1024;
/**
 * Hands over every byte that is appended to a file in `dir`, which must exist; the file may come later, be truncated, or be
 * replaced. Reads at once, so that what a pod writes and what happens next stand in their true order in the History.
 */
export function followFile(dir, name, onData) {
    const file = path.join(dir, name);
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let descriptor;
    let offset = 0;
    let watcher;
    function read() {
        if (descriptor === undefined)
            return;
        if (fstatSync(descriptor).size < offset)
            offset = 0;
        for (;;) {
            const count = readSync(descriptor, buffer, 0, buffer.length, offset);
            if (count === 0)
                return;
            offset += count;
            onData(Buffer.from(buffer.subarray(0, count)));
        }
    }
    function drain() {
        read();
        if (descriptor !== undefined && sameFile(descriptor, file))
            return;
        const next = openIfThere(file);
        if (next === undefined)
            return;
        if (descriptor !== undefined)
            closeSync(descriptor);
        descriptor = next;
        offset = 0;
        read();
    }
    try {
        watcher = watch(dir, { persistent: false }, (_event, changed) => {
            if (changed === null || changed === name)
                drain();
        });
        watcher.on("error", () => watcher?.close());
    }
    catch {
        // Out of watches: everything is read by the last drain.
    }
    drain();
    return {
        drain,
        close() {
            watcher?.close();
            drain();
            if (descriptor !== undefined)
                closeSync(descriptor);
            descriptor = undefined;
        },
    };
}
function openIfThere(file) {
    try {
        return openSync(file, "r");
    }
    catch {
        return undefined;
    }
}
function sameFile(descriptor, file) {
    const now = statSync(file, { throwIfNoEntry: false });
    // One that was deleted is still read through its descriptor.
    return now === undefined || now.ino === fstatSync(descriptor).ino;
}
