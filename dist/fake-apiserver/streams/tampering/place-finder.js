/** A text that is longer is not found when it is torn. */
const LONGEST_TEXT = 64 * 1024;
export function createPlaceFinder(place) {
    return place.after === "bytes" ? countBytes(place.bytes) : findText(place);
}
function countBytes(bytes) {
    let left = bytes;
    return {
        atOnce: bytes === 0,
        find({ length }) {
            if (length >= left)
                return left;
            left -= length;
            return undefined;
        },
    };
}
/** What has gone already cannot be called back: a place in it is at the beginning of the piece in which the text is complete. */
function findText({ pattern, part }) {
    let before = "";
    return {
        atOnce: false,
        find(data) {
            const text = before + data.toString("latin1");
            const found = pattern.exec(text);
            if (found === null) {
                before = text.slice(-LONGEST_TEXT);
                return undefined;
            }
            const { length } = found[0];
            const inside = { before: 0, middle: Math.floor(length / 2), after: length }[part];
            return Math.max(0, found.index + inside - before.length);
        },
    };
}
