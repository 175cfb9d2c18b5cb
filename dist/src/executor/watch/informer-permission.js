import { resourcePath } from "../kube/resource-path.js";
/** Why pods may not be listed and watched; undefined when they may (executor facts 7.1). */
export async function informerRefusal(kube, retry, namespace, signal) {
    for (const verb of ["list", "watch"]) {
        const refusal = await verbRefusal(kube, retry, namespace, verb, signal);
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
async function verbRefusal(kube, retry, namespace, verb, signal) {
    let review;
    try {
        review = await retry(() => kube.create(resourcePath.accessReviews(), {
            apiVersion: "authorization.k8s.io/v1",
            kind: "SelfSubjectAccessReview",
            spec: { resourceAttributes: { namespace, verb, group: "", version: "v1", resource: "pods" } },
        }, signal), signal);
    }
    catch (error) {
        signal.throwIfAborted();
        return `SelfSubjectAccessReview creation: ${error instanceof Error ? error.message : String(error)}`;
    }
    const { allowed = false, denied = false, evaluationError = "", reason = "" } = review.status ?? {};
    if (evaluationError !== "")
        return `SelfSubjectAccessReview evaluation error: ${evaluationError}`;
    return allowed && !denied ? undefined : `not allowed: ${verb} on pods (reason: ${reason})`;
}
