import { forbiddenField, invalid, notSupported, required } from "../../status/invalid.js";
import { isObject, objectAt, textAt } from "../../storage/json.js";
const KINDS = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];
const SCHEMES = ["HTTP", "HTTPS"];
const PORT_RANGE = "must be between 1 and 65535, inclusive";
/** The lifecycle hooks of a container. */
export function lifecycleErrors(container, field) {
    const hooks = objectAt(container, "lifecycle");
    return ["postStart", "preStop"].flatMap((name) => isObject(hooks[name]) ? handlerErrors(hooks[name], `${field}.lifecycle.${name}`) : []);
}
/** One handler of exactly one kind. */
function handlerErrors(handler, field) {
    const [first, ...others] = KINDS.filter((kind) => isObject(handler[kind]));
    if (first === undefined)
        return [required(field, "must specify a handler type")];
    return [
        ...kindErrors(first, objectAt(handler, first), `${field}.${first}`),
        ...others.map((kind) => forbiddenField(`${field}.${kind}`, "may not specify more than 1 handler type")),
    ];
}
function kindErrors(kind, action, field) {
    if (kind === "exec") {
        const command = action["command"];
        return Array.isArray(command) && command.length > 0 ? [] : [required(`${field}.command`)];
    }
    if (kind !== "httpGet" && kind !== "tcpSocket")
        return [];
    const errors = portErrors(action["port"], `${field}.port`);
    const scheme = textAt(action, "scheme");
    if (kind === "httpGet" && !SCHEMES.includes(scheme))
        errors.push(notSupported(`${field}.scheme`, scheme, SCHEMES));
    return errors;
}
function portErrors(port, field) {
    return typeof port === "number" && (port < 1 || port > 65_535) ? [invalid(field, port, PORT_RANGE)] : [];
}
