import { describeEntry } from "../faults/index.js";
export function viewOf({ index, entry, matched, fired }) {
    return { index, text: describeEntry(entry), fault: entry.fault, matched, fired };
}
