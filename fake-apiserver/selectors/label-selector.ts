import { labelKeyProblems, labelValueProblems } from "../resources/name-rules.ts";
import { badRequest } from "../status/refusals.ts";

export type LabelSelector = (labels: Record<string, string>) => boolean;

const REQUIREMENT =
  /^\s*(?:(!)\s*([^\s,=!()<>]+)|([^\s,=!()<>]+)\s*(?:(==|=|!=|>|<)\s*([^\s,=!()<>]*)|\s(in|notin)\s*\(([^)]*)\))?)\s*(?:,|$)/;

/** `a=b,c!=d,e in (f,g),h notin (i),j,!k`. Throws 400 for anything else. */
export function parseLabelSelector(text: string): LabelSelector {
  const requirements: LabelSelector[] = [];
  for (let rest = text; rest.trim() !== "";) {
    const match = REQUIREMENT.exec(rest);
    if (match === null) throw unreadable(rest);
    requirements.push(requirementOf(match));
    rest = rest.slice(match[0].length);
  }
  return (labels) => requirements.every((holds) => holds(labels));
}

function requirementOf(match: RegExpExecArray): LabelSelector {
  const [, not, absent = "", given = "", operator, value = "", setOperator, list = ""] = match;
  const key = not === undefined ? given : absent;
  const values = setOperator === undefined ? [value] : list.split(",").map((item) => item.trim());
  check("key", key, labelKeyProblems(key));
  if (operator !== undefined || setOperator !== undefined) {
    for (const each of values) check(`values[0][${key}]`, each, labelValueProblems(each));
    if ((operator === ">" || operator === "<") && !/^[-+]?\d+$/.test(value)) {
      check("values[0]", value, ["for 'Gt', 'Lt' operators, the value must be an integer"]);
    }
  }
  if (not !== undefined) return (labels) => labels[key] === undefined;
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

function check(field: string, value: string, problems: string[]): void {
  const [problem] = problems;
  if (problem === undefined) return;
  throw badRequest(`unable to parse requirement: ${field}: Invalid value: ${JSON.stringify(value)}: ${problem}`);
}

const OPERATORS = "in, notin, =, ==, !=, gt, lt";

/** What was found instead of what had to follow. */
function unreadable(rest: string): Error {
  const [, key, next = ""] = /^\s*([^\s,=!()<>]+)\s*(.*)$/s.exec(rest) ?? [];
  if (key === undefined) {
    const found = /^\s*(==|!=|.)/s.exec(rest)?.[1] ?? "";
    return badRequest(`found '${found}', expected: !, identifier, or 'end of string'`);
  }
  const [, operator, list = ""] = /^(in|notin)\b\s*(.*)$/s.exec(next) ?? [];
  if (operator === undefined) {
    const found = /^([^\s,=!()<>]+|.)/s.exec(next)?.[1] ?? "";
    return badRequest(`unable to parse requirement: found '${found}', expected: ${OPERATORS}`);
  }
  if (!list.startsWith("(")) {
    return badRequest(`unable to parse requirement: found '${list.split(/[\s,]/, 1)[0]}' expected: '('`);
  }
  return badRequest("unable to parse requirement: found '', expected: ',' or ')'");
}
