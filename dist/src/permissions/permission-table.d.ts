import type { Permission } from "./permission.ts";
/**
 * The table of the page's section "Configure runner API permissions", one verb a row, in its order. `/version` and reviews of one's
 * own access need no permission (executor facts 13).
 */
export declare const permissionTable: readonly Permission[];
