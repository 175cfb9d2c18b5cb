import { labelSelector } from "../pod/labels.ts";
import { informerRefusal } from "../watch/informer-permission.ts";
import { createPodInformer, type PodInformer } from "../watch/pod-informer.ts";
import type { JobCluster } from "./job-cluster.ts";

/** The watch over the job's pods; undefined, with the documented warning, when the permission is missing ("Informers"). */
export async function startInformer(
  cluster: JobCluster,
  watchList: boolean,
  signal: AbortSignal,
): Promise<PodInformer | undefined> {
  const { kube, retry, namespace, labels, context, clock, random } = cluster;
  const refusal = await informerRefusal(kube, retry, namespace, signal);
  if (refusal !== undefined) {
    context.log.warning(
      `won't use informers: ${JSON.stringify(refusal)}, see: https://docs.gitlab.com/runner/executors/kubernetes/#informers`,
    );
    return undefined;
  }
  const informer = createPodInformer(
    { kube, clock, random },
    {
      namespace,
      labelSelector: labelSelector(labels),
      syncLimitMs: Math.max(2_000, context.runner.kubernetes.retry_backoff_max),
      watchList,
    },
    (text) => context.debug("debug", text),
  );
  cluster.inBackground((lifetime) => informer.run(lifetime));
  return informer;
}
