import type { Outside } from "./outside.ts";
/** Prints a growing file as `<offset> <piece>` lines until it is deleted (executor facts 4.4). */
export declare function readLogs(args: string[], { clock }: Outside): Promise<number>;
