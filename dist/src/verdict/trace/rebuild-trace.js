import { eventsOf } from "../observation/event-of.js";
const ACCEPTED = 202;
/** Puts the accepted patches among the events of one job at their offsets. What GitLab lost is gone, until it comes again. */
export function rebuildTrace(events) {
    const sent = eventsOf(events, "job-trace");
    const patches = sent.filter(({ status }) => status === ACCEPTED);
    const losses = eventsOf(events, "job-trace-lost");
    const flaws = [];
    let bytes = Buffer.alloc(patches.reduce((end, patch) => Math.max(end, patchEnd(patch)), 0));
    let length = 0;
    const lose = (before) => {
        for (; (losses[0]?.index ?? Number.POSITIVE_INFINITY) < before; losses.shift()) {
            length = Math.min(length, losses[0]?.length ?? length);
        }
    };
    for (const patch of patches) {
        lose(patch.index);
        const part = Buffer.from(patch.base64, "base64");
        if (patch.offset > length)
            flaws.push({ offset: length, what: "hole", patch });
        const overlap = Math.max(0, Math.min(length - patch.offset, part.length));
        const differs = firstDifference(bytes.subarray(patch.offset, patch.offset + overlap), part.subarray(0, overlap));
        if (differs !== undefined)
            flaws.push({ offset: patch.offset + differs, what: "overlap that differs", patch });
        part.copy(bytes, patch.offset);
        length = Math.max(length, patch.offset + part.length);
    }
    lose(Number.POSITIVE_INFINITY);
    bytes = bytes.subarray(0, length);
    return { bytes, patches, sent, flaws };
}
/** The piece that brought the byte at this place. */
export function patchAt({ patches }, offset) {
    return patches.findLast((patch) => patch.offset <= offset);
}
function patchEnd({ offset, base64 }) {
    return offset + Buffer.byteLength(base64, "base64");
}
/** Index of the first byte that differs; where one ends before the other, that is one too. */
export function firstDifference(a, b) {
    if (a.equals(b))
        return undefined;
    const common = Math.min(a.length, b.length);
    for (let i = 0; i < common; i++)
        if (a[i] !== b[i])
            return i;
    return common;
}
