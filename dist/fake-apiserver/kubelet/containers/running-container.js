import { Writable } from "node:stream";
import { followOutput } from "./container-output.js";
/** How long outputs may stay open after the first process's end: a process outside of it may hold them. */
const OUTPUT_GRACE_MS = 2000;
export function runningContainer(container, log, startedAt, clock) {
    const output = followOutput(container, log);
    const ended = container.exited.then(async (exit) => {
        const complete = new AbortController();
        const late = clock.sleep(OUTPUT_GRACE_MS, complete.signal).catch(() => { });
        await Promise.race([output.done, late]);
        complete.abort();
        log.end();
        return exit;
    });
    return {
        container,
        log,
        startedAt,
        ended,
        attach(stdinOnce) {
            const { stdout, stderr } = output.tap();
            // Without stdinOnce an attachment is over when its client has no more to say.
            const detach = () => [stdout, stderr].forEach((tap) => tap.end());
            const stdin = sharedInput(container.stdin, stdinOnce ? () => container.stdin.end() : detach);
            return { stdin, stdout, stderr, exited: container.exited, kill: (signal) => container.kill(signal) };
        },
    };
}
/** Many may write to a container's stdin, one after the other; what the end of one means is `onEnd`. */
function sharedInput(stdin, onEnd) {
    return new Writable({
        write(chunk, _encoding, done) {
            if (stdin.destroyed || stdin.writableEnded)
                done();
            else
                stdin.write(chunk, () => done());
        },
        final(done) {
            onEnd();
            done();
        },
    });
}
