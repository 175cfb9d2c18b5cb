import type { User } from "../authentication/user.ts";
import type { StatusError } from "../status/status.ts";
import type { Attempt } from "./policy-rule.ts";
/** The 403 for an attempt that no rule allows. */
export declare function refuse(user: User, attempt: Attempt, reason: string): StatusError;
