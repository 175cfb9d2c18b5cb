const LABEL_TEXT =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const SUBDOMAIN_TEXT =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_VALUE_TEXT =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const LABEL_NAME_TEXT =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

const SERVICE = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SERVICE_TEXT =
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const LABEL_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** What is wrong with a DNS label: at most 63 characters. */
export function labelProblems(name: string): string[] {
  return [...lengthProblem(name, 63), ...(LABEL.test(name) ? [] : [LABEL_TEXT])];
}

/** What is wrong with a DNS name: at most 253 characters. */
export function subdomainProblems(name: string): string[] {
  return [...lengthProblem(name, 253), ...(SUBDOMAIN.test(name) ? [] : [SUBDOMAIN_TEXT])];
}

/** Names of services begin with a letter. */
function serviceProblems(name: string): string[] {
  return [...lengthProblem(name, 63), ...(SERVICE.test(name) ? [] : [SERVICE_TEXT])];
}

function pathProblems(name: string): string[] {
  if (name === "." || name === "..") return [`may not be '${name}'`];
  return ["/", "%"].filter((part) => name.includes(part)).map((part) => `may not contain '${part}'`);
}

/** What a kind may ask of its names. */
export const NAME_RULES = {
  service: serviceProblems,
  label: labelProblems,
  subdomain: subdomainProblems,
  path: pathProblems,
};

export function labelValueProblems(value: string): string[] {
  return [...lengthProblem(value, 63), ...(LABEL_VALUE.test(value) ? [] : [LABEL_VALUE_TEXT])];
}

export function labelKeyProblems(key: string): string[] {
  const parts = key.split("/");
  const name = parts.at(-1) ?? "";
  const prefix = parts.length === 2 ? (parts[0] ?? "") : undefined;
  if (parts.length > 2) {
    return [
      "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
    ];
  }
  return [
    ...prefixProblems(prefix).map((problem) => `prefix part ${problem}`),
    ...(name === ""
      ? ["name part must be non-empty"]
      : lengthProblem(name, 63).map((problem) => `name part ${problem}`)),
    ...(LABEL_NAME.test(name) ? [] : [LABEL_NAME_TEXT]),
  ];
}

function prefixProblems(prefix: string | undefined): string[] {
  if (prefix === undefined) return [];
  return prefix === "" ? ["must be non-empty"] : subdomainProblems(prefix);
}

/** What is wrong with the name of a port: at most 15 letters, digits and single dashes, a letter among them. */
export function portNameProblems(name: string): string[] {
  if (name.length > 15) return ["must be no more than 15 characters"];
  return [
    ...(/^[-a-z0-9]+$/.test(name) ? [] : ["must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)"]),
    ...(/[a-z]/.test(name) ? [] : ["must contain at least one letter (a-z)"]),
    ...(name.includes("--") ? ["must not contain consecutive hyphens"] : []),
    ...(/^-|-$/.test(name) ? ["must not begin or end with a hyphen"] : []),
  ];
}

/** What is wrong with the number of a port. */
export function portProblems(port: number): string[] {
  return port >= 1 && port <= 65_535 ? [] : ["must be between 1 and 65535, inclusive"];
}

function lengthProblem(text: string, most: number): string[] {
  return text.length > most ? [`must be no more than ${most} characters`] : [];
}
