export { checkActions } from "./actions.ts";
export { checkCreated } from "./created.ts";
export { checkJobs } from "./jobs.ts";
export { checkPlan } from "./plan.ts";
export { checkPod } from "./pod.ts";
export { checkRequests } from "./requests.ts";
export { checkRetries } from "./retries.ts";
export { checkRunnerLog, checkWarnings } from "./texts.ts";
