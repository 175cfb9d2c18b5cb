import type { Outside } from "./outside.ts";
/** Unpacks a cache's local archive, after it was fetched when there is an address (executor facts 9.4). */
export declare function extractCache(args: string[], outside: Outside): Promise<number>;
