import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { JobImage } from "../../runner/gitlab/job-payload.ts";

const FLAGS = [
  "FF_KUBERNETES_HONOR_ENTRYPOINT",
  "FF_PRINT_POD_EVENTS",
  "FF_WAIT_FOR_POD_TO_BE_REACHABLE",
  "FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR",
  "FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR",
];

/** What was asked for and has no effect yet, as names that users know. */
export function unsupportedSettings({ job, variables, flag }: ExecutorContext): string[] {
  const others: [string, boolean][] = [
    ["CI_DEBUG_SERVICES", variables.get("CI_DEBUG_SERVICES") === "true"],
    ["services.variables.HEALTHCHECK_TCP_PORT", job.services.some(hasHealthCheck)],
  ];
  return [...others.filter(([, asked]) => asked).map(([name]) => name), ...FLAGS.filter(flag)];
}

function hasHealthCheck({ variables = [] }: JobImage): boolean {
  return variables.some(({ key }) => key === "HEALTHCHECK_TCP_PORT");
}
