import { Transform } from "node:stream";
import { KubeletError } from "../kubelet.js";
/**
 * A program that cannot be started is not an exit code for a kubelet but an error of its own. The runtime tells it by exit code
 * 126 or 127 and one line on stderr (`exec: "nosuch": executable file not found in $PATH`); that line is held back until the
 * end, and then makes `exited` reject with a `KubeletError`. `execId` is what the runtime calls this process: 64 hexadecimal digits.
 */
export function refusedStart(process, program, execId) {
    const prefix = Buffer.from(`exec: "${program}": `);
    let held;
    let decided = false;
    const stderr = new Transform({
        transform(chunk, _encoding, done) {
            if (!decided && held === undefined && chunk.subarray(0, prefix.length).equals(prefix)) {
                held = chunk;
                done();
                return;
            }
            decided = true;
            const before = held;
            held = undefined;
            done(null, before === undefined ? chunk : Buffer.concat([before, chunk]));
        },
        async flush(done) {
            const text = held;
            const { code } = await process.exited;
            if (text === undefined || isRefusal(code))
                done();
            else
                done(null, text);
        },
    });
    process.stderr.once("error", () => stderr.end());
    process.stderr.pipe(stderr);
    const ended = new Promise((resolve) => stderr.once("close", resolve).once("end", resolve));
    process.stderr.once("close", () => stderr.end());
    const exited = process.exited.then(async (exit) => {
        if (!isRefusal(exit.code))
            return exit;
        // Whether the line was all there is shows when stderr has ended.
        if (held === undefined && decided)
            return exit;
        stderr.resume();
        await ended;
        if (held === undefined)
            return exit;
        const why = held.toString("utf8").trimEnd();
        const runc = `OCI runtime exec failed: exec failed: unable to start container process: ${why}: unknown`;
        throw new KubeletError(500, "InternalError", `error executing command in container: failed to exec in container: failed to start exec "${execId}": ${runc}`);
    });
    exited.catch(() => { });
    return { ...process, stderr, exited };
}
function isRefusal(code) {
    return code === 126 || code === 127;
}
