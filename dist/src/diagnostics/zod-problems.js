import { didYouMean } from "./nearest-name.js";
/** What is wrong with a value, as problems with places; unknown keys come with the name that was probably meant. */
export function zodProblems(error, schema, value, file, locate) {
    return error.issues.flatMap((issue) => fromIssue(issue, issue.path, { schema, value, file, locate }));
}
function fromIssue(issue, path, source) {
    const { schema, value, file, locate } = source;
    if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => {
            const known = knownKeys(schema, path);
            return problem("unknown-key", file, locate(path, key), `unknown key "${key}"${inside(path)}`, didYouMean(key, known) ?? listed(known));
        });
    }
    if (issue.code === "invalid_union") {
        // The alternative that got furthest is the one that was meant.
        const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
        if (deepest !== undefined && depth(deepest) > 0) {
            return deepest.flatMap((inner) => fromIssue(inner, [...path, ...inner.path], source));
        }
    }
    const got = valueAt(value, path);
    if (issue.code === "invalid_value") {
        const values = issue.values.map(String);
        const hint = typeof got === "string" ? didYouMean(got, values) : undefined;
        return [
            problem("wrong-value", file, locate(path), `${name(path)} is ${show(got)}, expected one of ${values.join(", ")}`, hint),
        ];
    }
    if (issue.code === "invalid_type" && got === undefined) {
        return [problem("missing-key", file, locate(path), `${name(path)} is missing, expected ${issue.expected}`)];
    }
    if (issue.code === "invalid_type") {
        return [problem("wrong-type", file, locate(path), `${name(path)} is ${show(got)}, expected ${issue.expected}`)];
    }
    return [problem("wrong-value", file, locate(path), `${name(path)} is ${show(got)}: ${issue.message}`)];
}
function problem(code, file, place, message, hint) {
    return { code, severity: "error", message, file, ...place, ...(hint === undefined ? {} : { hint }) };
}
function depth(issues) {
    return Math.max(0, ...issues.map(({ path, code }) => path.length + (code === "unrecognized_keys" ? 1 : 0)));
}
/** The keys that the schema has for the table at `path`. */
export function knownKeys(schema, path) {
    let json = schema.toJSONSchema({ unrepresentable: "any", io: "input" });
    for (const step of path)
        json = typeof step === "number" ? json?.items : (json?.properties?.[step] ?? asSchema(json?.additionalProperties));
    return Object.keys(json?.properties ?? {});
}
function asSchema(schema) {
    return typeof schema === "object" ? schema : undefined;
}
function valueAt(value, path) {
    return path.reduce((inner, step) => (isRecord(inner) ? inner[step] : undefined), value);
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
function name(path) {
    return path.length === 0 ? "the document" : `"${path.join(".")}"`;
}
function inside(path) {
    return path.length === 0 ? "" : ` in "${path.join(".")}"`;
}
function listed(names) {
    return names.length === 0 ? undefined : `known here: ${names.join(", ")}`;
}
function show(value) {
    if (value === undefined)
        return "missing";
    const text = JSON.stringify(value) ?? String(value);
    const kind = Array.isArray(value)
        ? "list "
        : isRecord(value)
            ? "table "
            : typeof value === "string"
                ? ""
                : `${typeof value} `;
    return `${kind}${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}
