import { fieldAt } from "../history/event-fields.js";
/** A pattern, made ready for many events. */
export function eventMatcher(pattern) {
    const tests = Object.entries(pattern).map(([key, wanted]) => ({ key, fits: fieldMatcher(wanted) }));
    return (event) => tests.every(({ key, fits }) => fits(fieldAt(event, key)));
}
function fieldMatcher(wanted) {
    if (typeof wanted !== "object")
        return (value) => value === wanted;
    if ("contains" in wanted)
        return (value) => typeof value === "string" && value.includes(wanted.contains);
    const expression = new RegExp(wanted.matches, "mu");
    return (value) => typeof value === "string" && expression.test(value);
}
/** `stage-start stage=step_script`, for people. */
export function describePattern({ type, ...fields }) {
    const details = Object.entries(fields).map(([key, wanted]) => `${key}${describeField(wanted)}`);
    return [typeof type === "string" ? type : "any event", ...details].join(" ");
}
function describeField(wanted) {
    if (typeof wanted !== "object")
        return `=${wanted}`;
    return "contains" in wanted ? `~"${wanted.contains}"` : `~/${wanted.matches}/`;
}
