import { invalid, required } from "../status/invalid.js";
const LABEL_TEXT = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const SUBDOMAIN_TEXT = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_VALUE_TEXT = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const LABEL_NAME_TEXT = "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const LABEL_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
/** What is wrong with a DNS label: at most 63 characters. */
export function labelProblems(name) {
    return [...lengthProblem(name, 63), ...(LABEL.test(name) ? [] : [LABEL_TEXT])];
}
/** What is wrong with a DNS name: at most 253 characters. */
export function subdomainProblems(name) {
    return [...lengthProblem(name, 253), ...(SUBDOMAIN.test(name) ? [] : [SUBDOMAIN_TEXT])];
}
function pathProblems(name) {
    if (name === "." || name === "..")
        return [`may not be '${name}'`];
    return ["/", "%"].filter((part) => name.includes(part)).map((part) => `may not contain '${part}'`);
}
const NAME_RULES = { label: labelProblems, subdomain: subdomainProblems, path: pathProblems };
/** Name and labels, the checks that every kind shares. */
export function validateMeta(meta, names) {
    const errors = [];
    if (meta.name === "")
        errors.push(required("metadata.name", "name or generateName is required"));
    else
        for (const problem of NAME_RULES[names](meta.name))
            errors.push(invalid("metadata.name", meta.name, problem));
    for (const [key, value] of Object.entries(meta.labels ?? {})) {
        for (const problem of labelKeyProblems(key))
            errors.push(invalid("metadata.labels", key, problem));
        for (const problem of labelValueProblems(value))
            errors.push(invalid("metadata.labels", value, problem));
    }
    return errors;
}
export function labelValueProblems(value) {
    return [...lengthProblem(value, 63), ...(LABEL_VALUE.test(value) ? [] : [LABEL_VALUE_TEXT])];
}
export function labelKeyProblems(key) {
    const parts = key.split("/");
    const name = parts.at(-1) ?? "";
    const prefix = parts.length === 2 ? (parts[0] ?? "") : undefined;
    if (parts.length > 2) {
        return [
            "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
        ];
    }
    return [
        ...(prefix === undefined ? [] : subdomainProblems(prefix).map((problem) => `prefix part ${problem}`)),
        ...(name === ""
            ? ["name part must be non-empty"]
            : lengthProblem(name, 63).map((problem) => `name part ${problem}`)),
        ...(LABEL_NAME.test(name) ? [] : [LABEL_NAME_TEXT]),
    ];
}
function lengthProblem(text, most) {
    return text.length > most ? [`must be no more than ${most} characters`] : [];
}
