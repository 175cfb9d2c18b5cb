import type { V1SelfSubjectAccessReview } from "@kubernetes/client-node";
import type { Clock, CreateHttpClient } from "../../platform/index.ts";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import { createKubeClient } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import type { ConnectionSources } from "./cluster-connection.ts";
import { findConnection } from "./find-connection.ts";
import { httpVersions } from "./http-versions.ts";

/** One thing that a runner may want to do. */
export interface AccessQuestion {
  group: string;
  /** `pods/exec`. */
  resource: string;
  verb: string;
}

export interface AccessReviewParts extends ConnectionSources {
  clock: Clock;
  http: CreateHttpClient;
}

/** Asks the cluster of the settings what the runner may not do in `namespace`. Rejects when the cluster cannot be asked. */
export async function refusedAccess<Q extends AccessQuestion>(
  config: KubernetesConfig,
  namespace: string,
  questions: readonly Q[],
  parts: AccessReviewParts,
  signal: AbortSignal,
): Promise<Q[]> {
  const connection = await findConnection(config, parts);
  const http = parts.http(connection.tls, httpVersions(parts.env));
  try {
    const kube = createKubeClient({ connection, http, clock: parts.clock, userAgent: "gitlab-runner" });
    const refused: Q[] = [];
    for (const question of questions) {
      const review = await kube.create(resourcePath.accessReviews(), reviewOf(question, namespace), signal);
      const { allowed = false, denied = false } = review.status ?? {};
      if (!allowed || denied) refused.push(question);
    }
    return refused;
  } finally {
    http.close();
  }
}

function reviewOf({ group, resource, verb }: AccessQuestion, namespace: string): V1SelfSubjectAccessReview {
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
