import { invalid, required } from "../../status/invalid.js";
import { isObject, objectAt, textAt } from "../../storage/json.js";
const IDS = ["runAsUser", "runAsGroup", "fsGroup"];
const LARGEST_ID = 2 ** 31 - 1;
/** What contradicts itself in the security context of a pod. */
export function podSecurityErrors(spec) {
    const context = objectAt(spec, "securityContext");
    const field = "spec.securityContext";
    const groups = Array.isArray(context["supplementalGroups"]) ? context["supplementalGroups"] : [];
    return [
        ...idErrors(context, field),
        ...groups.flatMap((group, index) => idError(`${field}.supplementalGroups[${index}]`, group)),
        ...profileErrors(context, field),
    ];
}
/** What contradicts itself in the security context of a container. */
export function containerSecurityErrors(container, at, spec) {
    const context = objectAt(container, "securityContext");
    const field = `${at}.securityContext`;
    const errors = [...idErrors(context, field), ...profileErrors(context, field)];
    if (context["procMount"] === "Unmasked" && spec["hostUsers"] !== false) {
        errors.push(invalid(`${field}.procMount`, "Unmasked", "`hostUsers` must be false to use `Unmasked`"));
    }
    if (context["allowPrivilegeEscalation"] !== false)
        return errors;
    const refuse = (what) => errors.push(invalid(field, context, `cannot set \`allowPrivilegeEscalation\` to false and ${what}`));
    if (context["privileged"] === true)
        refuse("`privileged` to true");
    const added = objectAt(context, "capabilities")["add"];
    if (Array.isArray(added) && added.includes("CAP_SYS_ADMIN"))
        refuse("`capabilities.Add` CAP_SYS_ADMIN");
    return errors;
}
function idErrors(context, field) {
    return IDS.flatMap((name) => (name in context ? idError(`${field}.${name}`, context[name]) : []));
}
function idError(field, id) {
    if (typeof id !== "number" || (id >= 0 && id <= LARGEST_ID))
        return [];
    return [invalid(field, id, `must be between 0 and ${LARGEST_ID}, inclusive`)];
}
function profileErrors(context, field) {
    return ["seccompProfile", "appArmorProfile"].flatMap((name) => {
        const profile = context[name];
        if (!isObject(profile) || profile["type"] !== "Localhost" || textAt(profile, "localhostProfile") !== "")
            return [];
        return [required(`${field}.${name}.localhostProfile`, "must be set when profile type is Localhost")];
    });
}
