export { ExpressionError, expressionProblem } from "./expression-error.js";
export { CelError } from "./cel/cel-error.js";
export { evaluateCel } from "./cel/evaluate-cel.js";
export { explainCel } from "./cel/explain-cel.js";
export { parseCel } from "./cel/parse-cel.js";
export { evaluateJsonPath } from "./jsonpath/evaluate-json-path.js";
export { parseJsonPath } from "./jsonpath/parse-json-path.js";
