import { type EntryCount } from "../faults/index.ts";
/** An entry of the plan at work, as it is told of. */
export interface EntryView {
    index: number;
    /** One line for people. */
    text: string;
    fault: string;
    matched: number;
    fired: number;
}
export declare function viewOf({ index, entry, matched, fired }: EntryCount): EntryView;
