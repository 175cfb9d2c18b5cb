import type { Random } from "../../platform/index.ts";
/** Name of a runner's slot, the same for every job in it (executor facts 3.1). */
export declare function slotName(shortToken: string, projectId: number, slot: number): string;
/** Name of one object of a job: unique, and at most 63 characters long. */
export declare function objectName(base: string, random: Random): string;
