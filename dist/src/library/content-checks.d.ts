import type { ContentChecks } from "../scenario/content-checks.ts";
/** Everybody reads with the code that later works with it. */
export declare const contentChecks: ContentChecks;
