import type { Node } from "./match-conditions.ts";
import type { ObjectSelector } from "../../selectors/object-selector.ts";

export interface WebhookRule {
  operations: readonly string[];
  groups: readonly string[];
  versions: readonly string[];
  /** `pods`, `pods/exec`, with `*` on either side. */
  resources: readonly string[];
  scope: string;
}

export interface ServiceAddress {
  namespace: string;
  name: string;
  port: number;
  path: string;
}

/** One webhook of a configuration, ready to be asked. */
export interface Webhook {
  /** `policy.example.com`. */
  name: string;
  /** Name of the configuration that it belongs to. */
  configuration: string;
  /** The same webhook has the same one as long as its configuration names it. */
  id: string;
  rules: readonly WebhookRule[];
  namespaces: ObjectSelector;
  objects: ObjectSelector;
  conditions: readonly { expression: string; parsed: Node | undefined }[];
  /** What is not a `url` is a service of the cluster. */
  address: { url: string } | { service: ServiceAddress };
  /** PEM; undefined means the authorities that the system trusts. */
  ca: string | undefined;
  reviewVersions: readonly string[];
  timeoutSeconds: number;
  /** What cannot be asked does not count. */
  ignoresFailure: boolean;
  /** Of dry runs it may be asked. */
  withoutSideEffects: boolean;
  /** It is asked again when the object was changed after it. */
  again: boolean;
}
