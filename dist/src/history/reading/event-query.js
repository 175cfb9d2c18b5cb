import { EVENT_TYPES, fieldsOf, withText } from "../event-fields.js";
/** Every name that can stand before `=`. */
export const KNOWN_FIELDS = [...new Set(["type", ...EVENT_TYPES.flatMap((type) => fieldsOf(type))])];
/** Reads `stage=step_script`, `message~quota` or a regular expression; undefined for what is none of them. */
export function readTerm(text) {
    const [, field, operator, value] = /^([A-Za-z_][\w.-]*)([=~])(.*)$/s.exec(text) ?? [];
    if (field !== undefined && value !== undefined)
        return { field, value, part: operator === "~" };
    try {
        return { pattern: new RegExp(text, "iu") };
    }
    catch {
        return undefined;
    }
}
/** Whether an event, of which people read `line`, is meant. Patterns look at the line and at what the event carries. */
export function isMeant(event, line, terms) {
    const fields = withText(event);
    let whole;
    return terms.every((term) => {
        if ("field" in term)
            return fieldFits(valueAt(fields, term.field), term);
        return term.pattern.test(line) || term.pattern.test((whole ??= JSON.stringify(fields)));
    });
}
function fieldFits(value, { value: wanted, part }) {
    if (value === undefined)
        return !part && wanted === "";
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return part ? text.includes(wanted) : text === wanted;
}
function valueAt(fields, field) {
    const own = fields[field];
    if (own !== undefined)
        return own;
    return field.split(".").reduce((value, step) => {
        const inner = typeof value === "string" ? parsed(value) : value;
        return typeof inner === "object" && inner !== null ? inner[step] : undefined;
    }, fields);
}
/** A body is JSON, so a path leads into it. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
