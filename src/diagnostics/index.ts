export { formatProblem, usageError, UsageError, type Problem } from "./problem.ts";
export { didYouMean, nearestName } from "./nearest-name.ts";
export { zodProblems, type Locate, type Path } from "./zod-problems.ts";
