import { neededPermissions, permissionName } from "../permissions/index.js";
import { flag } from "./verdict-context.js";
/** `pods/exec create`, for everything that the runner may do with these flags and settings. */
export function permissionsFor(context) {
    return new Set(neededPermissions({ ...context.settings, flag: (name) => flag(context, name) }).map(permissionName));
}
