export { formatProblem, usageError, withoutLine, UsageError } from "./problem.js";
export { didYouMean, nearestName } from "./nearest-name.js";
export { knownKeys, zodProblems } from "./zod-problems.js";
export { isPattern } from "./is-pattern.js";
