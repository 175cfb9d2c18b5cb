import type { Comparison, Condition, Operand } from "./condition.ts";
import { readPattern } from "./read-pattern.ts";

export type Variables = ReadonlyMap<string, string>;

/** Whether the condition is true with these variables. One that does not exist is null; an empty one is not true. */
export function holds(condition: Condition, variables: Variables): boolean {
  if (condition.is === "or") return holds(condition.left, variables) || holds(condition.right, variables);
  if (condition.is === "and") return holds(condition.left, variables) && holds(condition.right, variables);
  if (condition.is === "compare") return compares(condition.operator, condition.left, condition.right, variables);
  const value = valueOf(condition.operand, variables);
  return value !== null && value !== "";
}

function compares(operator: Comparison, left: Operand, right: Operand, variables: Variables): boolean {
  const value = valueOf(left, variables);
  if (operator === "==") return value === valueOf(right, variables);
  if (operator === "!=") return value !== valueOf(right, variables);
  const pattern = patternOf(right, variables);
  const matches = value !== null && pattern !== undefined && pattern.test(value);
  return operator === "=~" ? matches : !matches;
}

function valueOf(operand: Operand, variables: Variables): string | null {
  if (operand.is === "variable") return variables.get(operand.name) ?? null;
  if (operand.is === "pattern") return String(operand.pattern);
  return operand.is === "text" ? operand.text : null;
}

/** A variable or a text may hold a pattern with its slashes; what is no pattern matches nothing. */
function patternOf(operand: Operand, variables: Variables): RegExp | undefined {
  if (operand.is === "pattern") return operand.pattern;
  const value = valueOf(operand, variables);
  try {
    return value === null ? undefined : readPattern(value);
  } catch {
    return undefined;
  }
}
