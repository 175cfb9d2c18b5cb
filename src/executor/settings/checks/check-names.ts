import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
import { isLabelKey, isObjectName } from "./label-syntax.ts";

const NAMED = ["service_account", "runtime_class_name", "priority_class_name", "scheduler_name"] as const;
const RESERVED = /(^|\.)runner\.gitlab\.com(\/|$)/i;

/** Names of objects, labels and annotations. */
export function checkNames(config: KubernetesConfig, find: Findings): void {
  const { namespace, namespace_per_job, pod_labels, pod_annotations } = config;
  for (const key of NAMED) {
    const name = config[key] ?? "";
    if (name !== "" && !isObjectName(name)) find.wrong([key], name, "small letters, digits, - and .");
  }
  if (config.runtime_class_name === "")
    find.missing(["runtime_class_name"], "the name of a RuntimeClass, or no such key");
  for (const [index, name] of config.image_pull_secrets.entries()) {
    if (!isObjectName(name)) find.wrong(["image_pull_secrets", index], name, "the name of a secret");
  }
  if (namespace !== "" && !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace)) {
    find.wrong(["namespace"], namespace, "small letters, digits and -, at most 63 of them");
  }
  for (const key of namespace_per_job ? (["namespace", "namespace_overwrite_allowed"] as const) : []) {
    if (config[key] !== "") find.noEffect([key], "has no effect beside namespace_per_job");
  }
  for (const key of Object.keys(pod_labels)) {
    if (!isLabelKey(key)) find.wrong(["pod_labels", key], key, "the name of a label");
    if (RESERVED.test(key)) find.noEffect(["pod_labels", key], "has no effect: the label belongs to the runner");
  }
  for (const key of Object.keys(pod_annotations)) {
    if (!isLabelKey(key)) find.wrong(["pod_annotations", key], key, "the name of an annotation");
  }
}
