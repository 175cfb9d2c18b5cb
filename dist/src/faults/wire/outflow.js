import { createLink } from "./link.js";
/** Puts toxics before an answer's body. `broken` is told when one wants the connection to break, after the bytes before that. */
export function impaired(outflow, impairments, options) {
    if (impairments.length === 0)
        return outflow;
    const { clock, broken, onClose } = options;
    const link = createLink({ clock, broken, deliver: (bytes) => outflow.write(bytes) });
    onClose(() => link.close());
    for (const impairment of impairments)
        link.impair(toxicOf(impairment));
    return { write: (bytes) => link.push(bytes), end: () => void link.drained().then(() => outflow.end()) };
}
export function toxicOf({ toxic, fired, random }) {
    return { ...toxic, fired, random };
}
