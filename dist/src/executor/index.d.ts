export { refusedAccess, type AccessQuestion, type AccessReviewParts } from "./connection/access-review.ts";
export { createKubernetesExecutor } from "./kubernetes-executor.ts";
export type { KubernetesExecutorSettings } from "./kubernetes-executor.ts";
export { checkRunner } from "./settings/checks/check-runner.ts";
export type { Finding } from "./settings/checks/findings.ts";
export { patchProblem } from "./pod-spec/patch-problem.ts";
