export { verbs } from "./verbs.ts";
export { catalogue } from "./catalogue/index.ts";
export { LAYERS, type Fault } from "./fault.ts";
export {
  arm,
  isByRealMeans,
  onlySimulated,
  planEntrySchema,
  targetOf,
  type Inside,
  type PlanEntry,
} from "./plan-entry.ts";
export { REAL_MEANS, type RealMeans } from "./real-means.ts";
export { describeQuiet, planSchema, quietSchema, type FaultPlan, type Quiet } from "./fault-plan.ts";
export { describeEntry } from "./describe-entry.ts";
export { createPlanEngine, type PlanEngine, type PlanEngineOptions } from "./plan-engine.ts";
export type { EntryCount } from "./armed-entry.ts";
export { noFaults } from "./no-faults.ts";
export type { Due, FaultEngine, HandsEngine, MomentOf, RealMeansEngine } from "./fault-engine.ts";
export { conditionSchema, patternSchema } from "./read-condition.ts";
export { faultParameters, parameterSchema } from "./fault-parameters.ts";
export { faultsPage } from "./faults-page.ts";
