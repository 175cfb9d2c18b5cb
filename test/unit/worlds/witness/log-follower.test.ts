import { describe, expect, it } from "vitest";
import { createWallClock } from "../../../../src/platform/index.ts";
import { sizeCommand } from "../../../../src/worlds/witness/follow-program.ts";
import { followLog, type RunInContainer } from "../../../../src/worlds/witness/log-follower.ts";

const FILE = "/logs/output.log";

/** Follows a log of which ten bytes come, in containers that say how long it is; `undefined`: they run nothing any more. */
function following(size: () => number | undefined) {
  const stop = new AbortController();
  const run: RunInContainer = async (_, command, onStdout, signal) => {
    if (command.join(" ") === sizeCommand(FILE).join(" ")) {
      const bytes = size();
      if (bytes === undefined) throw new Error("container not found");
      onStdout(Buffer.from(`${bytes}\n`));
      return 0;
    }
    if (command.at(-2) === "0") onStdout(Buffer.from("0123456789"));
    return new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("over")), { once: true });
    });
  };
  const follower = followLog(
    { clock: createWallClock(), run, pathIn: () => FILE, running: () => ["helper", "build"], signal: stop.signal },
    () => {},
  );
  return { follower, stop };
}

describe("whoever follows a log", () => {
  it.each([
    ["has seen all of it when that is what there is", 10, true],
    ["does not know when nobody can tell how long it is", undefined, false],
    ["does not know when it went, with whatever else was in it", 0, false],
  ])("%s", async (_, size, isSeen) => {
    const told = [10, size];
    const { follower, stop } = following(() => (told.length > 1 ? told.shift() : size));
    // The first ten bytes are there after this.
    expect(await follower.caughtUp()).toBe(true);
    expect(await follower.caughtUp()).toBe(isSeen);
    stop.abort();
    await follower.close();
  });
});
