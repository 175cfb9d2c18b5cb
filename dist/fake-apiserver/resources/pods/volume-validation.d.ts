import { type FieldError } from "../../status/invalid.ts";
import { type JsonObject } from "../../storage/json.ts";
/** The volumes of a pod. */
export declare function volumeErrors(volumes: JsonObject[]): FieldError[];
/** What a container asks of the volumes it mounts, beyond their names and paths. */
export declare function mountOptionErrors(mount: JsonObject, field: string, privileged: boolean): FieldError[];
