export { verbs } from "./verbs.ts";
export { catalogue } from "./catalogue/index.ts";
export { describeEntry, planEntrySchema, type PlanEntry } from "./fault-plan.ts";
export { createPlanEngine, type EntryCount, type PlanEngine } from "./plan-engine.ts";
export { noFaults } from "./no-faults.ts";
export type { FaultEngine } from "./fault-engine.ts";
