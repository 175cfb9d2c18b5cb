export function unresolvable(reason) {
    return { reasons: [reason], resolvable: false };
}
export function resolvable(reason) {
    return { reasons: [reason], resolvable: true };
}
