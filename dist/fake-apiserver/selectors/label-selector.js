import { labelKeyProblems, labelValueProblems } from "../resources/name-rules.js";
import { badRequest } from "../status/refusals.js";
const REQUIREMENT = /^\s*(?:(!)\s*([^\s,=!()<>]+)|([^\s,=!()<>]+)\s*(?:(==|=|!=|>|<)\s*([^\s,=!()<>]*)|\s(in|notin)\s*\(([^)]*)\))?)\s*(?:,|$)/;
/** `a=b,c!=d,e in (f,g),h notin (i),j,!k`. Throws 400 for anything else. */
export function parseLabelSelector(text) {
    const requirements = [];
    for (let rest = text; rest.trim() !== "";) {
        const match = REQUIREMENT.exec(rest);
        if (match === null)
            throw unreadable(text, rest);
        requirements.push(requirementOf(match));
        rest = rest.slice(match[0].length);
    }
    return (labels) => requirements.every((holds) => holds(labels));
}
function requirementOf(match) {
    const [, not, absent = "", given = "", operator, value = "", setOperator, list = ""] = match;
    const key = not === undefined ? given : absent;
    const values = setOperator === undefined ? [value] : list.split(",").map((item) => item.trim());
    check("key", key, labelKeyProblems(key));
    if (operator !== undefined || setOperator !== undefined) {
        for (const each of values)
            check(`values[0][${key}]`, each, labelValueProblems(each));
    }
    if (not !== undefined)
        return (labels) => labels[key] === undefined;
    switch (setOperator ?? operator) {
        case "=":
        case "==":
        case "in":
            return (labels) => labels[key] !== undefined && values.includes(labels[key]);
        case "!=":
        case "notin":
            return (labels) => labels[key] === undefined || !values.includes(labels[key]);
        case ">":
            return (labels) => labels[key] !== undefined && Number(labels[key]) > Number(value);
        case "<":
            return (labels) => labels[key] !== undefined && Number(labels[key]) < Number(value);
        default:
            return (labels) => labels[key] !== undefined;
    }
}
function check(field, value, problems) {
    const [problem] = problems;
    if (problem === undefined)
        return;
    throw badRequest(`unable to parse requirement: ${field}: Invalid value: ${JSON.stringify(value)}: ${problem}`);
}
function unreadable(text, rest) {
    const found = /^\s*(\S+?)(?=[\s,()]|$)/.exec(rest)?.[1] ?? rest;
    return badRequest(text.trim() === "" || rest === text
        ? `unable to parse requirement: found '${found}', expected: !, identifier, or 'end of string'`
        : `found '${found}', expected: ',' or 'end of string'`);
}
