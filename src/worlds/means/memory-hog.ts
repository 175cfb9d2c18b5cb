import { openExecStream } from "../../clusters/index.ts";
import { createEndWatch } from "./end-watch.ts";
import { until, type MeansParts } from "./means-parts.ts";

/** What a container whose memory is to be used up may have, unless its pod says otherwise. */
export const HOGGED_MEMORY = "256Mi";
const KILLED_MS = 20_000;

/**
 * The kernel kills whoever has most, so many small processes take the memory, and the container's first one says of itself that it may go
 * before all others: when it is gone, the container is. They are not without number, in case nobody limits them.
 */
const HOG = [
  "echo 1000 > /proc/1/oom_score_adj",
  'x=0123456789abcdef; n=0; while [ "$n" -lt 12 ]; do x=$x$x; n=$((n + 1)); done',
  'while [ "$n" -lt 3000 ]; do (y=$x$x; sleep 1000; : "$y") & n=$((n + 1)); done',
].join("; ");

/** Programs in the container take memory until the kernel ends the container for it. Rejects when it does not. */
export async function hogMemory(parts: MeansParts, pod: string, container: string): Promise<void> {
  const end = await createEndWatch(parts.client, pod, container);
  if (end === undefined) return;
  const stream = await openExecStream(parts.client, end.place, ["sh", "-c", HOG]);
  // It ends with the container.
  stream.on("error", () => {}).resume();
  const isGone = await until(parts, KILLED_MS, () => end.hasCome());
  stream.destroy();
  if (!isGone && !parts.signal.aborted)
    throw new Error(`container ${container} of pod ${end.place.pod} was not killed for its memory`);
}
