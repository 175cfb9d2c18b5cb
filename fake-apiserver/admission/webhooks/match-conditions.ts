import { CelError, evaluateCel, expressionProblem, ExpressionError, parseCel } from "../../../src/expressions/index.ts";
import type { JsonObject } from "../../storage/json.ts";

export type Node = ReturnType<typeof parseCel>;

/** What an expression may speak of; a real server has an `authorizer` as well. */
const NAMES = ["object", "oldObject", "request"];

/** What is wrong with an expression; undefined when it can be evaluated. */
export function conditionProblem(expression: string): string | undefined {
  return expressionProblem((text) => parseCel(text, NAMES), expression);
}

/** Undefined for what cannot be read: it got past validation, and is an error whenever it is asked. */
export function parseCondition(expression: string): Node | undefined {
  try {
    return parseCel(expression, NAMES);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

export interface ConditionValues extends JsonObject {
  object: unknown;
  oldObject: unknown;
  request: JsonObject;
}

/** Whether all conditions are met; else the errors of those that have no answer. One that is not met outweighs them. */
export function meetsConditions(
  conditions: readonly { expression: string; parsed: Node | undefined }[],
  values: ConditionValues,
): boolean | string[] {
  const errors: string[] = [];
  for (const { expression, parsed } of conditions) {
    const value = valueOf(parsed, values);
    if (value === false) return false;
    if (value !== true) errors.push(`expression '${expression}' resulted in error: ${value}`);
  }
  return errors.length === 0 ? true : errors;
}

function valueOf(parsed: Node | undefined, values: ConditionValues): boolean | string {
  if (parsed === undefined) return "it cannot be read";
  try {
    const value = evaluateCel(parsed, values);
    return typeof value === "boolean" ? value : "must evaluate to bool";
  } catch (error) {
    if (error instanceof CelError) return error.message;
    throw error;
  }
}
