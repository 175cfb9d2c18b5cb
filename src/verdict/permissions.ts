import { neededPermissions, permissionName } from "../permissions/index.ts";
import { flag, type VerdictContext } from "./verdict-context.ts";

/** `pods/exec create`, for everything that the runner may do with these flags and settings. */
export function permissionsFor(context: Pick<VerdictContext, "flags" | "jobs" | "settings">): ReadonlySet<string> {
  return new Set(neededPermissions({ ...context.settings, flag: (name) => flag(context, name) }).map(permissionName));
}
