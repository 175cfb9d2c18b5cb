export { refusedAccess } from "./connection/access-review.js";
export { createKubernetesExecutor } from "./kubernetes-executor.js";
export { checkRunner } from "./settings/checks/check-runner.js";
export { patchProblem } from "./pod-spec/patch-problem.js";
