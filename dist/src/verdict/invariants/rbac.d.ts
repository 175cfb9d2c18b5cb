import type { Invariant } from "./invariant.ts";
/**
 * INV-RBAC. The runner asks for nothing outside the table of "Configure runner API permissions" for the flags and settings that are
 * on, and for nothing outside the namespaces of its jobs.
 *
 * Tolerated: `/version` and access reviews of itself need no permission (executor facts 13).
 */
export declare const rbac: Invariant;
