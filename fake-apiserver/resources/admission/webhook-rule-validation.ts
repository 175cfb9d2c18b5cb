import { invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import type { JsonObject } from "../../storage/json.ts";

const OPERATIONS = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
const SCOPES = ["*", "Cluster", "Namespaced"];

/** The texts of a list; nothing when there is none. */
export function textsAt(parent: JsonObject, field: string): string[] {
  const value = parent[field];
  return Array.isArray(value) ? value.map(String) : [];
}

/** What is wrong with the operations and resources that a webhook wants to see. */
export function ruleErrors(rule: JsonObject, field: string): FieldError[] {
  const operations = textsAt(rule, "operations");
  const groups = textsAt(rule, "apiGroups");
  const versions = textsAt(rule, "apiVersions");
  const errors: FieldError[] = [];
  const demand = (name: string, values: string[], others: string) => {
    if (values.length === 0) errors.push(required(`${field}.${name}`));
    if (values.length > 1 && values.includes("*")) {
      errors.push(invalid(`${field}.${name}`, values, `if '*' is present, must not specify other ${others}`));
    }
  };
  demand("operations", operations, "operations");
  operations.forEach((operation, index) => {
    if (!OPERATIONS.includes(operation)) {
      errors.push(notSupported(`${field}.operations[${index}]`, operation, OPERATIONS));
    }
  });
  demand("apiGroups", groups, "API groups");
  demand("apiVersions", versions, "API versions");
  versions.forEach((version, index) => {
    if (version === "") errors.push(required(`${field}.apiVersions[${index}]`));
  });
  errors.push(...resourceErrors(textsAt(rule, "resources"), `${field}.resources`));
  const { scope } = rule;
  if (scope !== undefined && !SCOPES.includes(String(scope))) {
    errors.push(notSupported(`${field}.scope`, scope, SCOPES));
  }
  return errors;
}

/** A name that a wildcard before it includes already is a mistake. */
function resourceErrors(resources: string[], field: string): FieldError[] {
  if (resources.length === 0) return [required(field)];
  const wholeResources = new Set<string>();
  const wholeSubresources = new Set<string>();
  const errors = resources.flatMap((text, index) => {
    const at = `${field}[${index}]`;
    if (text === "") return [required(at)];
    const slash = text.indexOf("/");
    if (slash < 0) return [];
    const [resource, subresource] = [text.slice(0, slash), text.slice(slash + 1)];
    const found: FieldError[] = [];
    const covered = (by: string) => found.push(invalid(at, text, `if '${by}' is present, must not specify ${text}`));
    if (wholeResources.has(resource)) covered(`${resource}/*`);
    if (wholeSubresources.has(subresource)) covered(`*/${subresource}`);
    if (subresource === "*") wholeResources.add(resource);
    if (resource === "*") wholeSubresources.add(subresource);
    return found;
  });
  if (resources.length > 1 && resources.includes("*/*")) {
    errors.push(invalid(field, resources, "if '*/*' is present, must not specify other resources"));
  }
  const plain = resources.findLast((text) => text !== "" && !text.includes("/"));
  if (resources.includes("*") && plain !== undefined && plain !== "*") {
    const why = "if '*' is present, must not specify other resources without subresources";
    errors.push(invalid(field, resources, why));
  }
  return errors;
}
