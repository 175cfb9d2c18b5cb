import type { V1SelfSubjectAccessReview } from "@kubernetes/client-node";
import type { KubeClient } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import type { Retry } from "../retry/retry.ts";

/** Why pods may not be listed and watched; undefined when they may (executor facts 7.1). */
export async function informerRefusal(
  kube: KubeClient,
  retry: Retry,
  namespace: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (const verb of ["list", "watch"]) {
    const refusal = await verbRefusal(kube, retry, namespace, verb, signal);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

async function verbRefusal(kube: KubeClient, retry: Retry, namespace: string, verb: string, signal: AbortSignal) {
  let review: V1SelfSubjectAccessReview;
  try {
    review = await retry(
      () =>
        kube.create<V1SelfSubjectAccessReview>(
          resourcePath.accessReviews(),
          {
            apiVersion: "authorization.k8s.io/v1",
            kind: "SelfSubjectAccessReview",
            spec: { resourceAttributes: { namespace, verb, group: "", version: "v1", resource: "pods" } },
          },
          signal,
        ),
      signal,
    );
  } catch (error) {
    signal.throwIfAborted();
    return `SelfSubjectAccessReview creation: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { allowed = false, denied = false, evaluationError = "", reason = "" } = review.status ?? {};
  if (evaluationError !== "") return `SelfSubjectAccessReview evaluation error: ${evaluationError}`;
  return allowed && !denied ? undefined : `not allowed: ${verb} on pods (reason: ${reason})`;
}
