/** Who sends a request, as authentication found out. */
export interface User {
  name: string;
  groups: string[];
}

const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** Adds the groups that everybody of this kind is in. */
export function createUser(name: string, groups: string[]): User {
  const namespace = SERVICE_ACCOUNT.exec(name)?.[1];
  const implied = namespace === undefined ? [] : ["system:serviceaccounts", `system:serviceaccounts:${namespace}`];
  return { name, groups: [...new Set([...groups, ...implied, "system:authenticated"])] };
}

export const ANONYMOUS: User = { name: "system:anonymous", groups: ["system:unauthenticated"] };
