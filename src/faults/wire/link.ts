import type { Clock } from "../../platform/index.ts";
import type { Due } from "../fault-engine.ts";
import type { Break, Toxic } from "../points/toxic.ts";

export interface LinkEnds {
  clock: Clock;
  /** Resolves when the bytes have left. */
  deliver(bytes: Buffer): Promise<void> | undefined;
  /** A toxic wants the whole connection to break; this link carries nothing more. */
  broken(how: Break): void;
}

/** One direction of a connection, on which toxics act. Without any, bytes go through as they come. */
export interface Link {
  impair(toxic: Due<Toxic>): void;
  /** Gives a promise when no more should come before it resolves. */
  push(bytes: Buffer): Promise<void> | undefined;
  /** Resolves when all that was pushed is delivered; never when it cannot be. */
  drained(): Promise<void>;
  /** Drops what is on its way and all that comes. */
  close(): void;
}

/** So much may be on its way before the sender is held up. */
const ROOM = 64 * 1024;
/** A throttled link is used in so many pieces a second. */
const PIECES_PER_SECOND = 20;

export function createLink({ clock, deliver, broken }: LinkEnds): Link {
  const toxics: Due<Toxic>[] = [];
  const queue: { bytes: Buffer; due: number }[] = [];
  const closing = new AbortController();
  let limits: Due<Extract<Toxic, { do: "hold" | "break" }>>[] = [];
  let carrying: Promise<void> | undefined;
  let pending = 0;
  let passed = 0;
  let lastDue = 0;
  let roomy = Promise.withResolvers<void>();

  const close = () => {
    closing.abort();
    queue.length = 0;
    roomy.resolve();
  };
  const sleep = (ms: number) => (ms > 0 ? clock.sleep(ms, closing.signal) : undefined);
  const breakNow = (how: Break) => {
    close();
    broken(how);
  };

  /** When bytes that come now are due at the other end. */
  function dueTime(): number {
    let due = clock.monotonic();
    for (const toxic of toxics) {
      if (toxic.do !== "delay-bytes") continue;
      due += Math.max(0, toxic.ms + (toxic.random.next() * 2 - 1) * toxic.jitterMs);
    }
    lastDue = Math.max(due, lastDue);
    return lastDue;
  }

  const reached = ({ afterBytes = Infinity }: { afterBytes?: number | undefined }) => passed >= afterBytes;

  async function passLimits(): Promise<void> {
    for (const limit of limits.filter(reached)) {
      limits = limits.filter((other) => other !== limit);
      limit.fired();
      if (limit.do === "break") breakNow(limit.how);
      else if (limit.ms === undefined) await forever(closing.signal);
      else await sleep(limit.ms);
      closing.signal.throwIfAborted();
    }
  }

  async function passPiece(bytes: Buffer): Promise<number> {
    await passLimits();
    let size = bytes.length;
    let pause = 0;
    let takes = 0;
    for (const toxic of toxics) {
      if (toxic.do === "slice") {
        size = Math.min(size, toxic.bytes);
        pause += toxic.pauseMs;
      } else if (toxic.do === "throttle") {
        size = Math.min(size, Math.max(1, Math.floor(toxic.bytesPerSecond / PIECES_PER_SECOND)));
      }
    }
    for (const { afterBytes = Infinity } of limits) size = Math.min(size, afterBytes - passed);
    for (const toxic of toxics) {
      if (toxic.do === "throttle") takes = Math.max(takes, (size / toxic.bytesPerSecond) * 1000);
    }
    await sleep(takes);
    await deliver(bytes.subarray(0, size));
    passed += size;
    await passLimits();
    await sleep(pause);
    return size;
  }

  async function carry(): Promise<void> {
    // Somebody may set a limit while this looks for others.
    do {
      await passLimits();
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await passOn(next);
    } while (limits.some(reached));
    carrying = undefined;
  }

  async function passOn({ bytes, due }: { bytes: Buffer; due: number }): Promise<void> {
    await sleep(due - clock.monotonic());
    for (let rest = bytes; rest.length > 0;) {
      const size = await passPiece(rest);
      rest = rest.subarray(size);
      pending -= size;
      if (pending < ROOM) {
        roomy.resolve();
        roomy = Promise.withResolvers();
      }
    }
  }

  function begin(): void {
    // It fails when the link is closed in the middle of it.
    carrying ??= carry().catch(() => {});
  }

  async function drained(): Promise<void> {
    await carrying;
    if (closing.signal.aborted) await forever();
    if (carrying !== undefined) await drained();
  }

  return {
    impair(toxic) {
      if (toxic.do === "hold" || toxic.do === "break") limits.push(toxic);
      else toxics.push(toxic);
      if (toxic.do === "break" && toxic.afterMs !== undefined) {
        const timer = clock.timer(toxic.afterMs, () => {
          if (!limits.includes(toxic)) return;
          toxic.fired();
          breakNow(toxic.how);
        });
        closing.signal.addEventListener("abort", () => timer.cancel());
      }
      begin();
    },
    push(bytes) {
      if (closing.signal.aborted) return undefined;
      if (toxics.length === 0 && limits.length === 0 && carrying === undefined) {
        passed += bytes.length;
        return deliver(bytes);
      }
      queue.push({ bytes, due: dueTime() });
      pending += bytes.length;
      const full = pending >= ROOM ? roomy.promise : undefined;
      begin();
      return full;
    },
    drained,
    close,
  };
}

/** Rejects when the signal aborts. */
function forever(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
}
