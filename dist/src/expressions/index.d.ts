export { ExpressionError, expressionProblem } from "./expression-error.ts";
export { CelError } from "./cel/cel-error.ts";
export { evaluateCel } from "./cel/evaluate-cel.ts";
export { explainCel } from "./cel/explain-cel.ts";
export { parseCel } from "./cel/parse-cel.ts";
export { evaluateJsonPath } from "./jsonpath/evaluate-json-path.ts";
export { parseJsonPath } from "./jsonpath/parse-json-path.ts";
export type { JsonPath } from "./jsonpath/json-path.ts";
