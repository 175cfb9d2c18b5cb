import { permissionGiven } from "./permission-given.js";
import { permissionTaken } from "./permission-taken.js";
import { tokenRevoked } from "./token-revoked.js";
export const authorizationFaults = [permissionGiven, permissionTaken, tokenRevoked];
