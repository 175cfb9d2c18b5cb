import type { Fault } from "../../fault.ts";
import { permissionGiven } from "./permission-given.ts";
import { permissionTaken } from "./permission-taken.ts";
import { tokenRevoked } from "./token-revoked.ts";

export const authorizationFaults: readonly Fault[] = [permissionGiven, permissionTaken, tokenRevoked];
