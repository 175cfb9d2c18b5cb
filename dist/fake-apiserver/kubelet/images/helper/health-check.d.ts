import type { Outside } from "./outside.ts";
/** Waits until every port of a pod's services accepts connections (executor facts 4.9). */
export declare function healthCheck(args: string[], outside: Outside): Promise<number>;
