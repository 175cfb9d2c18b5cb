import { Readable } from "node:stream";
import { closedInput } from "../process-input.js";
/** What `exec` of a missing program looks like: the engine's message on stderr, and its exit code. */
export function refusedProcess(error) {
    return {
        stdin: closedInput(),
        stdout: Readable.from([]),
        stderr: Readable.from([Buffer.from(`${error.message}\n`)]),
        exited: Promise.resolve({ code: error.code }),
        kill: () => { },
    };
}
