import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Authorizer } from "../authorization/rbac.ts";
/** Decides by the roles, unless a fault has taken or given the permission. */
export declare function disturbedAuthorizer(authorizer: Authorizer, faults: FaultEngine): Authorizer;
