import type { IncomingHttpHeaders } from "node:http";
import type { Attempt } from "../authorization/policy-rule.ts";
import { type User } from "./user.ts";
/** Somebody whom a client asks to be, and what its own user must be allowed for that. */
export interface Impersonation {
    user: User;
    attempts: Attempt[];
}
/** Reads the `Impersonate-…` headers; undefined without any. */
export declare function impersonation(headers: IncomingHttpHeaders): Impersonation | undefined;
