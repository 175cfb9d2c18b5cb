import type { JsonObject } from "../storage/json.ts";
import { type ApiGroup } from "./api-groups.ts";
/** `/api`. */
export declare function coreVersions(serverAddress: string): JsonObject;
/** `/apis`. */
export declare function groupList(): JsonObject;
/** `/apis/<group>`. */
export declare function groupDescription(group: ApiGroup): JsonObject;
/** `/api/v1`, `/apis/<group>/<version>`. */
export declare function resourceList({ name, version, resources }: ApiGroup): JsonObject;
