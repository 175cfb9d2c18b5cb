import { createHash } from "node:crypto";
/** Longer texts are known by size and hash only. */
const LONGEST = 1024 * 1024;
/** The fields whose content is kept once, beside the events. */
const FIELDS = ["body", "object"];
/** Gives events references in place of what they carry, and each payload once, when it is first met. */
export function createPayloadSplitter() {
    const known = new Map();
    return (event) => {
        const field = FIELDS.find((name) => name in event);
        if (field === undefined)
            return { stored: { ...event }, fresh: [] };
        const value = event[field];
        const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
        const before = known.get(text);
        const ref = before ?? refOf(text);
        known.set(text, ref);
        const fresh = before === undefined ? [{ ...ref, ...(ref.bytes > LONGEST ? {} : { text }) }] : [];
        return { stored: { ...event, [field]: ref }, fresh };
    };
}
/** Puts the payloads back; what was not kept stays a reference. */
export function joinPayloads(event, payloads) {
    const field = FIELDS.find((name) => isRef(event[name]));
    if (field === undefined)
        return event;
    const text = payloads.get(event[field].sha256)?.text;
    if (text === undefined) {
        const { [field]: _, ...rest } = event;
        return field === "object" ? { ...rest, object: {} } : rest;
    }
    return { ...event, [field]: field === "object" ? JSON.parse(text) : text };
}
function refOf(text) {
    return { sha256: createHash("sha256").update(text).digest("hex"), bytes: Buffer.byteLength(text) };
}
function isRef(value) {
    return typeof value === "object" && value !== null && "sha256" in value && "bytes" in value;
}
