import { conditionProblem } from "../../admission/webhooks/match-conditions.ts";
import { duplicate, invalid, required, type FieldError } from "../../status/invalid.ts";
import { textAt, type JsonObject } from "../../storage/json.ts";
import { labelKeyProblems } from "../name-rules.ts";

/** The conditions in CEL under which a webhook is asked. */
export function matchConditionErrors(conditions: JsonObject[], field: string): FieldError[] {
  const names = new Set<string>();
  return conditions.flatMap((condition, index) => {
    const at = `${field}[${index}]`;
    const [name, expression] = [textAt(condition, "name"), textAt(condition, "expression").trim()];
    const errors: FieldError[] = [];
    if (expression === "") errors.push(required(`${at}.expression`));
    else {
      const problem = conditionProblem(expression);
      if (problem !== undefined) errors.push(invalid(`${at}.expression`, expression, `compilation failed: ${problem}`));
    }
    if (name === "") return errors.concat(required(`${at}.name`));
    errors.push(...labelKeyProblems(name).map((problem) => invalid(`${at}.name`, name, problem)));
    if (names.has(name)) errors.push(duplicate(`${at}.name`, name));
    names.add(name);
    return errors;
  });
}
