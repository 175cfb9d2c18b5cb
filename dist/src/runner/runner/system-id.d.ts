import type { Random } from "../../platform/index.ts";
/** A new `r_…` id; the caller keeps it in `.runner_system_id` beside config.toml (executor facts 8.8). */
export declare function createSystemId(random: Random): string;
/** What names a runner in logs and labels without giving its token away. */
export declare function shortToken(token: string): string;
