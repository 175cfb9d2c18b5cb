import { createHash } from "node:crypto";
import { Readable } from "node:stream";
/** Passes a stream on as it is read, and no sooner. */
export function measured(source) {
    const hash = createHash("sha256");
    let bytes = 0;
    async function* passing() {
        for await (const chunk of source) {
            hash.update(chunk);
            bytes += chunk.length;
            yield chunk;
        }
    }
    return {
        stream: Readable.from(passing(), { objectMode: false }),
        measure: () => (bytes === 0 ? undefined : { bytes, sha256: hash.copy().digest("hex") }),
    };
}
