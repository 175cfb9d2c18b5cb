import type { Outside } from "./outside.ts";
/** Packs a cache into its local archive and, when there is an address, puts it there (executor facts 9.4). */
export declare function archiveCache(args: string[], outside: Outside): Promise<number>;
