import type { ExecutorContext } from "../../runner/build/executor.ts";
import { slotName } from "./names.ts";

/** The same for all pods of a runner's slot. */
export const JOB_POD_LABEL = "job.runner.gitlab.com/pod";

const RESERVED = /(^|.*\.)runner\.gitlab\.com(\/.*|$)/i;
const MAX_LENGTH = 63;

/** Labels of a job's pod ("Default labels for job pods", executor facts 3.2). */
export function podLabels(context: ExecutorContext): Record<string, string> {
  const { job, runner, variables, shortToken, slot } = context;
  const name = slotName(shortToken, job.job_info.project_id, slot.project);
  const labels: Record<string, string> = {
    pod: name,
    [JOB_POD_LABEL]: name,
    "project.runner.gitlab.com/id": String(job.job_info.project_id),
    "project.runner.gitlab.com/namespace-id": variables.get("CI_PROJECT_NAMESPACE_ID"),
    "project.runner.gitlab.com/name": job.job_info.project_name,
    "project.runner.gitlab.com/namespace": variables.get("CI_PROJECT_NAMESPACE"),
    "project.runner.gitlab.com/root-namespace": variables.get("CI_PROJECT_ROOT_NAMESPACE"),
    "project.runner.gitlab.com/root-namespace-id": String(job.job_info.root_namespace_id ?? 0),
    "manager.runner.gitlab.com/name": runner.name,
    "manager.runner.gitlab.com/id-short": shortToken,
  };
  const payload = variables.payload();
  for (const [key, value] of Object.entries(runner.kubernetes.pod_labels)) {
    if (RESERVED.test(key)) {
      context.debug(
        "debug",
        `not setting pod label "${key}", overwrite of labels in the "runner.gitlab.com" namespace is not allowed`,
      );
    } else labels[key] = payload.expand(value);
  }
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, labelValue(value)]));
}

/** Makes any text a valid label value. */
export function labelValue(text: string): string {
  const trimmed = trim(text.replace(/[^A-Za-z0-9\-_.]/gu, "_"));
  return trim(trimmed.slice(0, MAX_LENGTH));
}

/** `a=1,b=2` with the keys in order: the pods that carry all these labels. */
export function labelSelector(labels: Record<string, string>): string {
  return Object.keys(labels)
    .sort()
    .map((key) => `${key}=${labels[key] ?? ""}`)
    .join(",");
}

function trim(text: string): string {
  return text.replace(/^[-_.]+|[-_.]+$/g, "");
}
