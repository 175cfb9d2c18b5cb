import type { Clock } from "../../platform/index.ts";
import { followCommand, SHORTER, sizeCommand } from "./follow-program.ts";

export interface LogFollower {
  /** True when everything that is in the file now was handed over. */
  caughtUp(): Promise<boolean>;
  /** Why the last process that followed the file ended. */
  readonly trouble: string;
  /** Nothing comes any more; resolves when nothing is handed over any more either. */
  close(): Promise<void>;
}

/** A process in a container: resolves with its exit code, rejects when it was not started or lost. */
export type RunInContainer = (
  container: string,
  command: readonly string[],
  onStdout: (data: Buffer) => void,
  signal: AbortSignal,
) => Promise<number>;

const PAUSE_MS = 100;
/** A stream of a pod that is gone ends by itself, unless it was lost on its way. */
const LOST_MS = 5000;

/** Follows a file that several containers have, by a process in one of them: in the next when that is over, from where it broke off. */
export function followLog(
  options: {
    clock: Clock;
    run: RunInContainer;
    /** Where the file is for a container. */
    pathIn(container: string): string;
    /** Those that run now, the best first. */
    running(): readonly string[];
    signal: AbortSignal;
  },
  /** `gapMs`: so long nobody followed the file before these bytes were read. */
  onData: (data: Buffer, gapMs: number) => void,
): LogFollower {
  const { clock, run, pathIn, running, signal } = options;
  const over = new AbortController();
  const lost = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  const streams = AbortSignal.any([signal, lost.signal]);
  const now: { read: number; brokeOff: number | undefined; trouble: string } = {
    read: 0,
    brokeOff: undefined,
    trouble: "no container of it ever ran a shell for the harness",
  };
  const asking = new Set<Promise<unknown>>();
  const arrivals = new Set<() => void>();
  const arrived = () => {
    for (const tell of arrivals) tell();
  };
  ended.addEventListener("abort", arrived, { once: true });
  const pause = () => clock.sleep(PAUSE_MS, ended).catch(() => {});

  function take(data: Buffer): void {
    const gapMs = now.brokeOff === undefined ? 0 : clock.monotonic() - now.brokeOff;
    now.brokeOff = undefined;
    now.read += data.length;
    onData(data, gapMs);
    arrived();
  }

  async function follow(): Promise<void> {
    for (let turn = 0; !ended.aborted; turn++) {
      const candidates = running();
      const container = candidates[turn % candidates.length];
      if (container !== undefined) await followIn(container);
      await pause();
    }
  }

  async function followIn(container: string): Promise<void> {
    try {
      const code = await run(container, followCommand(pathIn(container), now.read), take, streams);
      if (code === SHORTER) now.read = 0;
      now.trouble = `its shell in container ${container} ended with ${code}`;
    } catch (error) {
      now.trouble = `container ${container}: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (now.read > 0) now.brokeOff ??= clock.monotonic();
  }

  /** Undefined when no container can tell. */
  async function size(): Promise<number | undefined> {
    for (const container of running()) {
      let text = "";
      const collect = (data: Buffer) => void (text += data.toString("latin1"));
      const code = await run(container, sizeCommand(pathIn(container)), collect, streams).catch(() => -1);
      const bytes = Number.parseInt(text, 10);
      // Less than was read of it: the file went with its volume, or began anew, and nobody knows what else was in it.
      if (code === 0 && bytes >= now.read) return bytes;
    }
    return undefined;
  }

  async function caughtUp(): Promise<boolean> {
    const answer = size();
    asking.add(answer);
    const wanted = await answer.finally(() => asking.delete(answer));
    if (wanted === undefined) return false;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (now.read < wanted && !ended.aborted) return;
        arrivals.delete(look);
        resolve();
      };
      arrivals.add(look);
      look();
    });
    return now.read >= wanted;
  }

  const following = follow();
  return {
    caughtUp,
    get trouble() {
      return now.trouble;
    },
    async close() {
      over.abort();
      const late = clock.timer(LOST_MS, () => lost.abort(), { background: true });
      await Promise.allSettled([following, ...asking]);
      late.cancel();
    },
  };
}
