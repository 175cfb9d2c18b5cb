import { closeSync, openSync, readSync } from "node:fs";
import { readCommandLine } from "./command-line.js";
import { followFile } from "./file-changes.js";
import { createLogPieces } from "./log-pieces.js";
import { reasonOf } from "./messages.js";
const BLOCK = 256 * 1024;
/** Exit code that tells the executor that the log file is gone. */
const FILE_GONE = 100;
/** Prints a growing file as `<offset> <piece>` lines until it is deleted (executor facts 4.4). */
export async function readLogs(args, { clock }) {
    const flags = readCommandLine("read-logs", args, ["path", "offset", "wait-file-timeout"]);
    const path = flags.needed("path");
    const offset = Number(flags.text("offset") ?? 0);
    try {
        const file = await openWhenThere(path, flags.duration("wait-file-timeout", "s") ?? 60_000, clock);
        await printGrowing(file, path, offset, clock);
        return FILE_GONE;
    }
    catch (error) {
        process.stdout.write(`error reading logs from ${path}: ${reasonOf(error)}\n`);
        return 1;
    }
}
async function openWhenThere(path, timeoutMs, clock) {
    const giveUp = clock.monotonic() + timeoutMs;
    for (;;) {
        try {
            return openSync(path, "r");
        }
        catch (error) {
            if (!(error instanceof Error && "code" in error && error.code === "ENOENT"))
                throw error;
        }
        const left = giveUp - clock.monotonic();
        if (left <= 0)
            throw new Error("timeout waiting for file to be created");
        await clock.sleep(Math.min(left, 100));
    }
}
/** Resolves when the file was deleted. */
async function printGrowing(file, path, from, clock) {
    const block = Buffer.allocUnsafe(BLOCK);
    const pieces = createLogPieces(from, atLineStart(file, from));
    let offset = from;
    const changes = followFile(file, path, clock);
    for (;;) {
        // Asked before reading: what was written before the deletion is still there to be read.
        const deleted = changes.deleted();
        for (;;) {
            const count = readSync(file, block, 0, BLOCK, offset);
            if (count === 0)
                break;
            offset += count;
            await print(pieces.push(block.subarray(0, count)));
        }
        await print(deleted ? pieces.end() : pieces.atEndOfFile());
        if (deleted)
            break;
        await changes.next();
    }
    changes.close();
    closeSync(file);
}
function atLineStart(file, offset) {
    if (offset === 0)
        return true;
    const before = Buffer.alloc(1);
    return readSync(file, before, 0, 1, offset - 1) === 1 && before[0] === 10;
}
function print(bytes) {
    if (bytes === undefined)
        return undefined;
    return new Promise((resolve) => process.stdout.write(bytes, () => resolve()));
}
