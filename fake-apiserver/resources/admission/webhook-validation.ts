import { duplicate, invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { NAME_RULES, subdomainProblems } from "../name-rules.ts";
import { selectorErrors } from "../selector-validation.ts";
import { addressErrors } from "./webhook-address-validation.ts";
import { matchConditionErrors } from "./match-condition-validation.ts";
import { ruleErrors, textsAt } from "./webhook-rule-validation.ts";

const REVIEW_VERSIONS = ["v1", "v1beta1"];
const NO_SIDE_EFFECTS = ["None", "NoneOnDryRun"];
const MOST_SECONDS = 30;

/** What is wrong with the webhooks of a configuration; only mutating ones can be called once more. */
export function validateWebhooks(configuration: JsonObject, changes: boolean): FieldError[] {
  const names = new Set<string>();
  return objectsAt(configuration, "webhooks").flatMap((webhook, index) => {
    const field = `webhooks[${index}]`;
    const name = textAt(webhook, "name");
    const errors = webhookErrors(webhook, field, changes).concat(
      versionErrors(textsAt(webhook, "admissionReviewVersions"), `${field}.admissionReviewVersions`),
    );
    if (name !== "" && names.has(name)) errors.push(duplicate(`${field}.name`, name));
    names.add(name);
    return errors;
  });
}

function webhookErrors(webhook: JsonObject, field: string, changes: boolean): FieldError[] {
  const choices: [string, string[]][] = [
    ["failurePolicy", ["Fail", "Ignore"]],
    ["matchPolicy", ["Equivalent", "Exact"]],
  ];
  const errors = [
    ...nameErrors(textAt(webhook, "name"), `${field}.name`),
    ...objectsAt(webhook, "rules").flatMap((rule, index) => ruleErrors(rule, `${field}.rules[${index}]`)),
    ...choices.flatMap(([name, words]) => choiceErrors(webhook, name, words, field)),
    ...sideEffectErrors(webhook["sideEffects"], `${field}.sideEffects`),
  ];
  const seconds = webhook["timeoutSeconds"];
  if (typeof seconds === "number" && (seconds > MOST_SECONDS || seconds < 1)) {
    errors.push(invalid(`${field}.timeoutSeconds`, seconds, "the timeout value must be between 1 and 30 seconds"));
  }
  for (const name of ["namespaceSelector", "objectSelector"]) {
    errors.push(...selectorErrors(webhook[name], `${field}.${name}`));
  }
  if (changes) errors.push(...choiceErrors(webhook, "reinvocationPolicy", ["IfNeeded", "Never"], field));
  errors.push(...addressErrors(objectAt(webhook, "clientConfig"), `${field}.clientConfig`));
  return errors.concat(matchConditionErrors(objectsAt(webhook, "matchConditions"), `${field}.matchConditions`));
}

function nameErrors(name: string, field: string): FieldError[] {
  if (name === "") return [required(field)];
  const problems = subdomainProblems(name);
  if (problems.length > 0) return [invalid(field, name, problems.join(","))];
  if (name.split(".").length >= 3) return [];
  return [invalid(field, name, "should be a domain with at least three segments separated by dots")];
}

function choiceErrors(webhook: JsonObject, name: string, words: string[], field: string): FieldError[] {
  const value = webhook[name];
  return value === undefined || words.includes(String(value)) ? [] : [notSupported(`${field}.${name}`, value, words)];
}

function sideEffectErrors(value: unknown, field: string): FieldError[] {
  if (value === undefined) return [required(field, `must specify one of ${NO_SIDE_EFFECTS.join(", ")}`)];
  return NO_SIDE_EFFECTS.includes(String(value)) ? [] : [notSupported(field, value, NO_SIDE_EFFECTS)];
}

function versionErrors(versions: string[], field: string): FieldError[] {
  const known = REVIEW_VERSIONS.join(", ");
  if (versions.length === 0) return [required(field, `must specify one of ${known}`)];
  const errors = versions.flatMap((version, index) =>
    versions.indexOf(version) < index
      ? [invalid(`${field}[${index}]`, version, "duplicate version")]
      : NAME_RULES.service(version).map((problem) => invalid(`${field}[${index}]`, version, problem)),
  );
  if (versions.some((version) => REVIEW_VERSIONS.includes(version))) return errors;
  return errors.concat(invalid(field, versions, `must include at least one of ${known}`));
}
