import { forbiddenField, invalid, required, type FieldError } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt } from "../storage/json.ts";
import { labelsErrors } from "./meta-validation.ts";
import { labelKeyProblems } from "./name-rules.ts";

/** A selector of labels as objects have it. */
export function selectorErrors(selector: unknown, at: string): FieldError[] {
  return [
    ...labelsErrors(objectAt({ selector: objectAt(selector, "matchLabels") }, "selector"), `${at}.matchLabels`),
    ...objectsAt(selector, "matchExpressions").flatMap((requirement, index) => {
      const field = `${at}.matchExpressions[${index}]`;
      const operator = textAt(requirement, "operator");
      const values = Array.isArray(requirement["values"]) ? requirement["values"].length : 0;
      const key = textAt(requirement, "key");
      const errors: FieldError[] = [];
      if (["In", "NotIn"].includes(operator)) {
        if (values === 0) {
          errors.push(required(`${field}.values`, "must be specified when `operator` is 'In' or 'NotIn'"));
        }
      } else if (["Exists", "DoesNotExist"].includes(operator)) {
        if (values > 0) {
          const why = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
          errors.push(forbiddenField(`${field}.values`, why));
        }
      } else errors.push(invalid(`${field}.operator`, operator, "not a valid selector operator"));
      return errors.concat(labelKeyProblems(key).map((problem) => invalid(`${field}.key`, key, problem)));
    }),
  ];
}
