import { describePattern, type EventPattern } from "./event-pattern.ts";

/**
 * What must be true of the History, and of the world's time, for a fault to be possible. Conditions nest.
 * `seen`: so many such events happened. `between`: the last `from` has not been followed by a `to`. `elapsed_ms`: so much world time
 * is over since the world's start, or since the first `since`.
 */
export type Condition =
  | { seen: EventPattern; times: number }
  | { between: { from: EventPattern; to: EventPattern } }
  | { elapsed_ms: number; since?: EventPattern }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** In words, without a leading preposition: `stage-start stage=step_script was seen`. */
export function describeCondition(condition: Condition): string {
  if ("seen" in condition) {
    const { seen, times } = condition;
    return `${describePattern(seen)}${times === 1 ? "" : ` ${times} times`}`;
  }
  if ("between" in condition) {
    return `between ${describePattern(condition.between.from)} and ${describePattern(condition.between.to)}`;
  }
  if ("elapsed_ms" in condition) {
    const { elapsed_ms, since } = condition;
    return `${elapsed_ms} ms${since === undefined ? "" : ` since ${describePattern(since)}`}`;
  }
  if ("not" in condition) return `not (${describeCondition(condition.not)})`;
  const [parts, word] = "all" in condition ? [condition.all, " and "] : [condition.any, " or "];
  return parts.length === 1 && parts[0] ? describeCondition(parts[0]) : `(${parts.map(describeCondition).join(word)})`;
}
