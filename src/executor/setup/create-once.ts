import type { KubernetesObject } from "@kubernetes/client-node";
import type { Clock } from "../../platform/index.ts";
import type { JobObjects, ObjectKind } from "../cleanup/job-objects.ts";
import { isAlreadyExists, KubeError, TransportError } from "../kube/kube-error.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
import { lingeringSignal } from "./lingering-signal.ts";

const LINGER_MS = 5_000;

export interface Creation<T> {
  /** Left out for what has an owner and is deleted with it. */
  kind?: ObjectKind;
  /** Of the collection. */
  path: string;
  body: T;
  /** Whether an object of that name can only be the one that a lost request made. Left out where the name alone says so. */
  isOurs?(existing: T): boolean;
}

/**
 * Creates an object exactly once, however often the answer gets lost: a conflict is looked into, and whatever may exist is on the
 * list for the clean-up, but for what somebody else has made.
 */
export async function createOnce<T extends KubernetesObject>(
  { kube, retry, clock, objects }: { kube: KubeClient; retry: Retry; clock: Clock; objects: JobObjects },
  { kind, path, body, isOurs }: Creation<T>,
  signal: AbortSignal,
): Promise<T> {
  const own = `${path}/${encodeURIComponent(body.metadata?.name ?? "")}`;
  const entry = kind && objects.expect(kind, own);
  const lingering = lingeringSignal(signal, clock, LINGER_MS);
  let unanswered = false;
  try {
    return await retry(async () => {
      try {
        const created = await kube.create(path, body, lingering.signal);
        entry?.exists();
        return created;
      } catch (error) {
        // Also the first answer may be to a request that something on the way has sent twice.
        if (isAlreadyExists(error) && (unanswered || isOurs !== undefined)) {
          unanswered = true;
          const existing = isOurs ? await kube.get<T>(own, lingering.signal) : body;
          if (isOurs?.(existing) ?? true) {
            entry?.exists();
            return existing;
          }
          entry?.forget();
        }
        unanswered ||= !isRefusal(error);
        throw error;
      }
    }, signal);
  } catch (error) {
    if (!unanswered && isRefusal(error)) entry?.forget();
    throw error;
  } finally {
    lingering.dispose();
  }
}

/** The server surely did not create anything; after a 5xx that is open. */
function isRefusal(error: unknown): boolean {
  if (error instanceof KubeError) return error.status < 500;
  return error instanceof TransportError && NEVER_SENT.test(error.message);
}

/** No connection was made, so no request left. */
const NEVER_SENT = /connect: |TLS handshake timeout|no such host|tls: /;
