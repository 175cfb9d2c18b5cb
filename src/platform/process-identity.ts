import { readFileSync } from "node:fs";

/**
 * A process of this machine by its id and by when it started (clock ticks since the machine did, 0 where nobody tells): the same id is
 * given to other processes later.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return `${pid}-${text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? 0}`;
  } catch {
    return lives(pid) ? `${pid}-0` : undefined;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
