/** A place in the bytes of a channel. */
export type StreamPlace = {
    after: "bytes";
    bytes: number;
}
/** The first place where the channel shows this, in Latin-1; `part` says whether its beginning, its middle or its end is meant. */
 | {
    after: "text";
    pattern: RegExp;
    part: "before" | "middle" | "after";
};
