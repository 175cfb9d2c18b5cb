import { createKubeClient } from "../kube/kube-client.js";
import { resourcePath } from "../kube/resource-path.js";
import { findConnection } from "./find-connection.js";
import { httpVersions } from "./http-versions.js";
/** Asks the cluster of the settings what the runner may not do in `namespace`. Rejects when the cluster cannot be asked. */
export async function refusedAccess(config, namespace, questions, parts, signal) {
    const connection = await findConnection(config, parts);
    const http = parts.http(connection.tls, httpVersions(parts.env));
    try {
        const kube = createKubeClient({ connection, http, clock: parts.clock, userAgent: "gitlab-runner" });
        const refused = [];
        for (const question of questions) {
            const review = await kube.create(resourcePath.accessReviews(), reviewOf(question, namespace), signal);
            const { allowed = false, denied = false } = review.status ?? {};
            if (!allowed || denied)
                refused.push(question);
        }
        return refused;
    }
    finally {
        http.close();
    }
}
function reviewOf({ group, resource, verb }, namespace) {
    const [kind = "", subresource = ""] = resource.split("/");
    const attributes = { group, version: "v1", resource: kind, subresource, verb };
    // Namespaces themselves are in none.
    const place = kind === "namespaces" ? {} : { namespace };
    return {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        spec: { resourceAttributes: { ...attributes, ...place } },
    };
}
