/** `"key=value" = "Effect"` demands that value, `"key" = "Effect"` any; an empty effect means all effects. */
export function tolerations(config) {
    return Object.entries(config).map(([taint, effect]) => toleration(taint, effect));
}
function toleration(taint, effect) {
    const at = taint.indexOf("=");
    const key = at === -1 ? taint : taint.slice(0, at);
    return {
        ...(key !== "" && { key }),
        ...(at === -1 ? { operator: "Exists" } : { operator: "Equal", value: taint.slice(at + 1) }),
        ...(effect !== "" && { effect }),
    };
}
