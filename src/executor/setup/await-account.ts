import type { Clock } from "../../platform/index.ts";
import { KubeError } from "../kube/kube-error.ts";

const LIMIT_MS = 10_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Creates a pod in a namespace that is new: a cluster makes the default account of it a moment later, and until then refuses every pod
 * (403). Any other refusal, and one that goes on, rejects as it is.
 */
export async function awaitAccount<T>(create: () => Promise<T>, clock: Clock, signal: AbortSignal): Promise<T> {
  const deadline = clock.monotonic() + LIMIT_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await create();
    } catch (error) {
      if (!lacksAccount(error) || clock.monotonic() + pause > deadline) throw error;
    }
    await clock.sleep(pause, signal);
  }
}

function lacksAccount(error: unknown): boolean {
  if (!(error instanceof KubeError) || error.status !== 403) return false;
  return /error looking up service account \S+: serviceaccount "default" not found/.test(error.message);
}
