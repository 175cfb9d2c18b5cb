import { Writable } from "node:stream";
/** A process's stdin. What nobody reads any more is dropped: writing after the end is not an error. */
export function processInput(pipe) {
    pipe.on("error", () => { });
    return new Writable({
        write(chunk, _encoding, done) {
            if (pipe.destroyed)
                done();
            else
                pipe.write(chunk, () => done());
        },
        final(done) {
            pipe.end();
            done();
        },
    });
}
/** The stdin of a process that has none. */
export function closedInput() {
    return new Writable({ write: (_chunk, _encoding, done) => done() });
}
