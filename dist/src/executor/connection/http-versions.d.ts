import type { HttpVersions } from "../../platform/index.ts";
/**
 * The environment variables by which client-go's HTTP/2 is set (executor facts 2.1). What is no number of seconds counts as not set, as
 * there; fractions, which client-go does not take, are taken here.
 */
export declare function httpVersions(env: Readonly<Record<string, string>>): HttpVersions;
