import { Transform } from "node:stream";
/** A request's body as far as it comes: after so many bytes `reached` is called, and neither more nor the end follows. */
export function cutBody(source, { afterBytes }, reached) {
    let left = afterBytes;
    const limited = new Transform({
        transform(chunk, _, done) {
            const passed = chunk.subarray(0, left);
            left -= passed.length;
            if (left > 0) {
                done(null, passed);
                return;
            }
            limited.push(passed);
            reached();
        },
    });
    limited.on("error", () => { });
    source.on("close", () => {
        if (!source.readableEnded)
            limited.destroy(new Error("the client closed the connection"));
    });
    if (left === 0)
        reached();
    else
        source.pipe(limited);
    return limited;
}
