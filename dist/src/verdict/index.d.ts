export { isMeantEvent } from "./expectations/event-filter.ts";
export { judge, secretsOf } from "./judge.ts";
export { countRequests } from "./count-requests.ts";
export { excerpts } from "./excerpts.ts";
export { invariants, type Invariant } from "./invariants/index.ts";
export type { CheckResult, Outcome, Verdict } from "./verdict.ts";
export { defaultSettings, type JobFacts, type PlanFacts, type RunnerSettings, type Secret, type VerdictContext, } from "./verdict-context.ts";
