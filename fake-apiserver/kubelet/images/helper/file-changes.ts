import { type FSWatcher, fstatSync, statSync, watch } from "node:fs";
import type { Clock } from "../../../../src/platform/clock.ts";

/** How often a file is looked at even without being told of a change: some file systems tell nothing. */
const POLL_MS = 500;

export interface FileChanges {
  /** Resolves when the file may have changed since the last call. */
  next(): Promise<void>;
  /** Whether the path no longer leads to the open file. */
  deleted(): boolean;
  close(): void;
}

export function followFile(file: number, path: string, clock: Clock): FileChanges {
  let changed = false;
  let wake: (() => void) | undefined;
  const onChange = () => {
    changed = true;
    wake?.();
  };
  const watcher = tryToWatch(path, onChange);
  const { ino, dev } = fstatSync(file);
  return {
    async next() {
      if (!changed) {
        await new Promise<void>((resolve) => {
          const timer = clock.timer(POLL_MS, resolve);
          wake = () => {
            timer.cancel();
            resolve();
          };
        });
        wake = undefined;
      }
      changed = false;
    },
    deleted() {
      const now = statSync(path, { throwIfNoEntry: false });
      return now === undefined || now.ino !== ino || now.dev !== dev;
    },
    close: () => watcher?.close(),
  };
}

/** Where watching is impossible (no free watch left on the machine), polling alone has to do. */
function tryToWatch(path: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(path, onChange).on("error", () => {});
  } catch {
    return undefined;
  }
}
