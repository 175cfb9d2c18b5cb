import { type VerdictContext } from "./verdict-context.ts";
/** `pods/exec create`, for everything that the runner may do with these flags and settings. */
export declare function permissionsFor(context: Pick<VerdictContext, "flags" | "jobs" | "settings">): ReadonlySet<string>;
