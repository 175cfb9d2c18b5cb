import { readdirSync, readFileSync } from "node:fs";

export interface Residue {
  processes: string[];
  files: string[];
  mounts: string[];
}

/** What is left of a program whose TMPDIR was `folder`. Nobody else may use it. */
export function residue(folder: string): Residue {
  return {
    processes: processesOf(folder),
    files: readdirSync(folder).filter((name) => name.startsWith("faultline-")),
    mounts: read("/proc/self/mountinfo")
      .split("\n")
      .filter((line) => line.includes(folder)),
  };
}

/** Living processes that name the folder in their environment, their arguments or their mounts: the program and its containers. */
export function processesOf(folder: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => ["environ", "cmdline", "mountinfo"].some((file) => read(`/proc/${pid}/${file}`).includes(folder)))
    .filter((pid) => !/^State:\s+[ZX]/m.test(read(`/proc/${pid}/status`)))
    .map((pid) => `${pid} ${read(`/proc/${pid}/cmdline`).replaceAll("\0", " ")}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    // The process has just ended.
    return "";
  }
}
