const BLANK = 32;
/** As many lines are remembered: more than a node hands out twice around the rotation of a log. */
const REMEMBERED = 8192;
export function createNewLines() {
    const seen = new Set();
    /** The latest stamp, and the latest that is not remembered any more. */
    let last = "";
    let forgotten = "";
    return {
        isNew(line) {
            const key = line.toString("latin1").trimEnd();
            const stamp = line.toString("latin1", 0, Math.max(0, line.indexOf(BLANK)));
            if (seen.has(key) || (stamp !== "" && stamp <= forgotten))
                return false;
            seen.add(key);
            if (stamp > last)
                last = stamp;
            if (seen.size > REMEMBERED) {
                const [oldest = ""] = seen;
                seen.delete(oldest);
                const its = oldest.slice(0, Math.max(0, oldest.indexOf(" ")));
                if (its > forgotten)
                    forgotten = its;
            }
            return true;
        },
        // Servers know whole seconds only.
        since: () => (last === "" ? undefined : `${last.slice(0, 19)}Z`),
    };
}
