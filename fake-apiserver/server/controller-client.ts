import type { Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import { createUser } from "../authentication/user.ts";
import { findKind } from "../resources/registry.ts";
import { createObject } from "../rest/create.ts";
import type { Machinery } from "../rest/rest-context.ts";
import type { KubernetesObject } from "../storage/store.ts";

/** Creates objects for a controller as any client does: with defaults, admission and validation. Throws `StatusError`. */
export function controllerClient(
  machinery: Machinery,
  controller: string,
): (object: KubernetesObject) => Awaitable<KubernetesObject> {
  const user = createUser(`system:serviceaccount:kube-system:${controller}`, []);
  return (object) => {
    const type = findKind(object.apiVersion, object.kind);
    if (type === undefined) throw new Error(`this API server has no kind ${object.kind} in ${object.apiVersion}`);
    return createObject(machinery, type, object, { user });
  };
}
