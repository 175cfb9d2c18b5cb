import { z } from "zod";
import { didYouMean, isPattern } from "../diagnostics/index.js";
import { EVENT_TYPES, fieldsOf } from "../history/event-fields.js";
const FORMS = ["type", "seen", "between", "elapsed_ms", "all", "any", "not"];
/** As written: an event's fields (`{type: stage-start, stage: step_script}`), or one of the forms of `Condition`. */
export const conditionSchema = z
    .record(z.string(), z.unknown())
    .transform((value, context) => {
    const say = (path, message) => context.addIssue({ code: "custom", path, message, input: value });
    return readCondition(value, [], say) ?? z.NEVER;
})
    .describe("An event by its fields, {type: stage-start, stage: step_script}, or {seen, times}, {between: {from, to}}, {elapsed_ms, since}, {all: […]}, {any: […]}, {not: …}.");
/** Fields of one event. */
export const patternSchema = z
    .record(z.string(), z.unknown())
    .transform((value, context) => {
    const say = (path, message) => context.addIssue({ code: "custom", path, message, input: value });
    return readPattern(value, [], say) ?? z.NEVER;
})
    .describe("An event by its fields: {type: stage-start, stage: step_script}; a field may be {contains: …} or {matches: …}.");
function readCondition(value, path, say) {
    if (!isTable(value))
        return refuse(say, path, "expected a table");
    const form = FORMS.find((each) => each in value);
    if (form === undefined)
        return refuse(say, path, `needs one of ${FORMS.join(", ")}`);
    if (form === "type") {
        const seen = readPattern(value, path, say);
        return seen && { seen, times: 1 };
    }
    const companions = { seen: ["times"], elapsed_ms: ["since"] };
    const known = [form, ...(companions[form] ?? [])];
    const unknown = Object.keys(value).find((key) => !known.includes(key));
    if (unknown !== undefined) {
        return refuse(say, [...path, unknown], didYouMean(unknown, known) ?? `stands beside ${form}; known there: ${known.join(", ")}`);
    }
    return read[form](value, path, say);
}
const read = {
    seen(value, path, say) {
        const times = value["times"] ?? 1;
        if (!isCount(times))
            return refuse(say, [...path, "times"], "expected a whole number of at least 1");
        const seen = readPattern(value["seen"], [...path, "seen"], say);
        return seen && { seen, times };
    },
    between({ between }, path, say) {
        if (!isTable(between))
            return refuse(say, [...path, "between"], "expected a table of from and to");
        const from = readPattern(between["from"], [...path, "between", "from"], say);
        const to = readPattern(between["to"], [...path, "between", "to"], say);
        return from && to && { between: { from, to } };
    },
    elapsed_ms({ elapsed_ms, since }, path, say) {
        if (typeof elapsed_ms !== "number" || elapsed_ms < 0) {
            return refuse(say, [...path, "elapsed_ms"], "expected milliseconds");
        }
        if (since === undefined)
            return { elapsed_ms };
        const start = readPattern(since, [...path, "since"], say);
        return start && { elapsed_ms, since: start };
    },
    all: ({ all }, path, say) => {
        const parts = readList(all, [...path, "all"], say);
        return parts && { all: parts };
    },
    any: ({ any }, path, say) => {
        const parts = readList(any, [...path, "any"], say);
        return parts && { any: parts };
    },
    not({ not }, path, say) {
        const inner = readCondition(not, [...path, "not"], say);
        return inner && { not: inner };
    },
};
function readList(value, path, say) {
    if (!Array.isArray(value) || value.length === 0)
        return refuse(say, path, "expected a list of conditions");
    const parts = value.map((each, index) => readCondition(each, [...path, index], say));
    return parts.every((part) => part !== undefined) ? parts : undefined;
}
function readPattern(value, path, say) {
    if (!isTable(value))
        return refuse(say, path, "expected the fields of an event, such as {type: stage-start}");
    const { type } = value;
    if (typeof type !== "string" || !EVENT_TYPES.includes(type)) {
        const hint = typeof type === "string" ? didYouMean(type, EVENT_TYPES) : undefined;
        return refuse(say, [...path, "type"], hint ?? `expected a type of event: ${EVENT_TYPES.join(", ")}`);
    }
    const known = ["type", ...fieldsOf(type)];
    const unknown = Object.keys(value).find((key) => !known.includes(key.split(".")[0] ?? ""));
    if (unknown !== undefined) {
        const hint = didYouMean(unknown, known) ?? `it has ${known.join(", ")}`;
        return refuse(say, [...path, unknown], `no field of ${type} (${hint})`);
    }
    const bad = Object.entries(value).find(([, field]) => !isFieldPattern(field));
    if (bad === undefined)
        return value;
    return refuse(say, [...path, bad[0]], "expected a text, a number, true, false, {contains: text} or {matches: regular expression}");
}
function isFieldPattern(value) {
    if (!isTable(value))
        return ["string", "number", "boolean"].includes(typeof value);
    const [[key, text] = [], ...more] = Object.entries(value);
    if (more.length > 0 || typeof text !== "string")
        return false;
    return key === "contains" || (key === "matches" && isPattern(text));
}
function isCount(value) {
    return typeof value === "number" && Number.isInteger(value) && value >= 1;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function refuse(say, path, message) {
    say(path, message);
}
