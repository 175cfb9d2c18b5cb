import { once } from "node:events";
import { openExecStream } from "../../clusters/index.ts";
import type { MomentOf } from "../../faults/index.ts";
import { howToEnd } from "./endable-pod.ts";
import { createEndWatch } from "./end-watch.ts";
import { until, type MeansParts } from "./means-parts.ts";

/** A container that has just begun may not listen yet. */
const TIMES = 10;
const TOLD_MS = 2000;

/**
 * The first process is not number 1 where containers share what they see of each other. The mark comes in two parts, so that what looks
 * for it does not find itself.
 */
const TELL = 'for p in /proc/[0-9]*; do grep -qs "$2$3" "$p/cmdline" && kill -s "$1" "${p#/proc/}"; done';

/** Tells a container that was made for it to end. Rejects when it does not. */
export async function tellToEnd(
  parts: MeansParts,
  pod: string,
  { container, exitCode }: Pick<MomentOf<"end-container">, "container" | "exitCode">,
): Promise<void> {
  const end = await createEndWatch(parts.client, pod, container);
  if (end === undefined) return;
  const how = howToEnd(end.container, exitCode);
  const title = `container ${container} of pod ${end.place.pod}`;
  if (how === undefined) throw new Error(`${title} was not made to end with ${exitCode}: a plan names it too late`);
  const { mark, signal } = how;
  const command = ["sh", "-c", TELL, "sh", signal, mark.slice(0, 9), mark.slice(9)];
  for (let time = 1; time <= TIMES && !parts.signal.aborted; time++) {
    // It breaks off when the container is gone, and cannot begin when that is so already.
    await openExecStream(parts.client, end.place, command).then(
      async (stream) => {
        const closed = once(stream.on("error", () => {}).resume(), "close", { signal: parts.signal });
        await closed.catch(() => {}).finally(() => stream.destroy());
      },
      () => {},
    );
    if (await until(parts, TOLD_MS, () => end.hasCome())) return;
  }
  if (!parts.signal.aborted) throw new Error(`${title} did not end when it was told to`);
}
