export { formatProblem, usageError, withoutLine, UsageError, type Problem } from "./problem.ts";
export { didYouMean, nearestName } from "./nearest-name.ts";
export { knownKeys, zodProblems, type Locate, type Path, type Place } from "./zod-problems.ts";
export { isPattern } from "./is-pattern.ts";
export { isRecord } from "./is-record.ts";
