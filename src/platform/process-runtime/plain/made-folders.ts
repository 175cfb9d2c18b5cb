import { mkdirSync, rmSync } from "node:fs";
import { isWithin } from "./is-within.ts";

/** Folders of the machine that had to be made because a pod names them; they go with the last pod that uses them. */
export interface MadeFolders {
  make(pod: string, path: string): void;
  remove(pod: string): void;
}

export function createMadeFolders(): MadeFolders {
  /** The topmost folder that was made -> the pods that use it. */
  const users = new Map<string, Set<string>>();
  return {
    make(pod, path) {
      const known = [...users.keys()].find((top) => isWithin(path, top));
      const made = mkdirSync(path, { recursive: true });
      const top = known ?? made;
      if (top !== undefined) users.set(top, (users.get(top) ?? new Set()).add(pod));
    },
    remove(pod) {
      for (const [top, pods] of users) {
        if (!pods.delete(pod) || pods.size > 0) continue;
        users.delete(top);
        rmSync(top, { recursive: true, force: true });
      }
    },
  };
}
