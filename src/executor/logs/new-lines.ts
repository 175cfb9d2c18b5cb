const BLANK = 32;
/** As many lines are remembered: more than a node hands out twice around the rotation of a log. */
const REMEMBERED = 8192;

/**
 * Tells lines of a container's log that are new from those that were there before: in another stream, twice in a row, or late across the
 * rotation of the log. Kubernetes' time stamps, which are down to the nanosecond, say which line is which.
 */
export interface NewLines {
  /** True for a line that was not seen before. */
  isNew(line: Buffer): boolean;
  /** Since when another stream has to bring the log; unset before the first line. */
  since(): string | undefined;
}

export function createNewLines(): NewLines {
  const seen = new Set<string>();
  /** The latest stamp, and the latest that is not remembered any more. */
  let last = "";
  let forgotten = "";
  return {
    isNew(line) {
      const key = line.toString("latin1").trimEnd();
      const stamp = line.toString("latin1", 0, Math.max(0, line.indexOf(BLANK)));
      if (seen.has(key) || (stamp !== "" && stamp <= forgotten)) return false;
      seen.add(key);
      if (stamp > last) last = stamp;
      if (seen.size > REMEMBERED) {
        const [oldest = ""] = seen;
        seen.delete(oldest);
        const its = oldest.slice(0, Math.max(0, oldest.indexOf(" ")));
        if (its > forgotten) forgotten = its;
      }
      return true;
    },
    // Servers know whole seconds only.
    since: () => (last === "" ? undefined : `${last.slice(0, 19)}Z`),
  };
}
