import { openExecStream } from "../../clusters/index.ts";
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
  const { client } = parts;
  const [, namespace = "", name = ""] = /namespaces\/([^/]+)\/pods\/([^/]+)$/.exec(pod) ?? [];
  const stream = await openExecStream(client, { namespace, pod: name, container }, ["sh", "-c", HOG]);
  // It ends with the container.
  stream.on("error", () => {}).resume();
  const isGone = await until(parts, KILLED_MS, async () => {
    const { status, body } = await client.request("GET", pod);
    if (status === 404) return true;
    const { containerStatuses = [] } = (JSON.parse(body) as { status: PodStatus }).status;
    return containerStatuses.some(({ name: own, state, restartCount }) => {
      return own === container && (state.terminated !== undefined || restartCount > 0);
    });
  });
  stream.destroy();
  if (!isGone && !parts.signal.aborted)
    throw new Error(`container ${container} of pod ${name} was not killed for its memory`);
}

interface PodStatus {
  containerStatuses?: { name: string; restartCount: number; state: { terminated?: object } }[];
}
