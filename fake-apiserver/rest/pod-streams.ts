import type { ApiPath } from "../http/request-path.ts";
import { badRequest } from "../status/refusals.ts";
import { textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { containerOf } from "./pod-containers.ts";

/** What is looked at before a stream to a pod begins. Throws 400. */
export function checkStream(pod: KubernetesObject, { params, subresource }: ApiPath): void {
  if (subresource !== "portforward") containerOf(pod, params.get("container") ?? "");
  if (textAt(pod["spec"], "nodeName") !== "") return;
  throw badRequest(`pod ${pod.metadata.name} does not have a host assigned`);
}
