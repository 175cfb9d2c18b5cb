const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;
/** Adds the groups that everybody of this kind is in. */
export function createUser(name, groups) {
    const namespace = SERVICE_ACCOUNT.exec(name)?.[1];
    const implied = namespace === undefined ? [] : ["system:serviceaccounts", `system:serviceaccounts:${namespace}`];
    return { name, groups: [...new Set([...groups, ...implied, "system:authenticated"])] };
}
export const ANONYMOUS = { name: "system:anonymous", groups: ["system:unauthenticated"] };
