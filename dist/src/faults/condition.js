import { describePattern } from "./event-pattern.js";
/** In words, without a leading preposition: `stage-start stage=step_script was seen`. */
export function describeCondition(condition) {
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
    if ("not" in condition)
        return `not (${describeCondition(condition.not)})`;
    const [parts, word] = "all" in condition ? [condition.all, " and "] : [condition.any, " or "];
    return parts.length === 1 && parts[0] ? describeCondition(parts[0]) : `(${parts.map(describeCondition).join(word)})`;
}
