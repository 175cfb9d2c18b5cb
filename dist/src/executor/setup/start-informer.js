import { labelSelector } from "../pod/labels.js";
import { informerRefusal } from "../watch/informer-permission.js";
import { createPodInformer } from "../watch/pod-informer.js";
/** The watch over the job's pods; undefined, with the documented warning, when the permission is missing ("Informers"). */
export async function startInformer(cluster, watchList, signal) {
    const { kube, retry, namespace, labels, context, clock, random } = cluster;
    const refusal = await informerRefusal(kube, retry, namespace, signal);
    if (refusal !== undefined) {
        context.log.warning(`won't use informers: ${JSON.stringify(refusal)}, see: https://docs.gitlab.com/runner/executors/kubernetes/#informers`);
        return undefined;
    }
    const informer = createPodInformer({ kube, clock, random }, {
        namespace,
        labelSelector: labelSelector(labels),
        syncLimitMs: Math.max(2_000, context.runner.kubernetes.retry_backoff_max),
        watchList,
    }, (text) => context.debug("debug", text));
    cluster.inBackground((lifetime) => informer.run(lifetime));
    return informer;
}
