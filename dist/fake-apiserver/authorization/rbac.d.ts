import type { User } from "../authentication/user.ts";
import type { Store } from "../storage/store.ts";
import { type Attempt, type PolicyRule } from "./policy-rule.ts";
export interface Decision {
    allowed: boolean;
    /** Why; empty where the API server says nothing. */
    reason: string;
}
export interface Authorizer {
    /** `asking`: ids of the request that is to be permitted, where it is one. */
    decide(user: User, attempt: Attempt, asking?: {
        request: string;
        connection: string;
    }): Decision;
    /** All rules that hold for a user in a namespace, cluster-wide ones included. */
    rulesFor(user: User, namespace: string): PolicyRule[];
}
/** Role based access control over the roles and bindings of the store. */
export declare function createAuthorizer(store: Store): Authorizer;
