import { permissionTable } from "./permission-table.js";
/** Of the table what a runner needs that is set up like this. */
export function neededPermissions(setup) {
    return permissionTable.filter(({ when }) => when.length === 0 || when.some(({ met }) => met(setup)));
}
/** `pods/exec create`; with the group before it unless it is the core group. */
export function permissionName({ group, resource, verb }) {
    return `${group === "" ? resource : `${group}/${resource}`} ${verb}`;
}
