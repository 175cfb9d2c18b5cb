import type { Permission, RunnerSetup } from "./permission.ts";
/** Of the table what a runner needs that is set up like this. */
export declare function neededPermissions(setup: RunnerSetup): Permission[];
/** `pods/exec create`; with the group before it unless it is the core group. */
export declare function permissionName({ group, resource, verb }: Pick<Permission, "group" | "resource" | "verb">): string;
