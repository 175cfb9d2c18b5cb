import { type JsonObject } from "../../storage/json.ts";
/** All containers of a pod's spec with their field paths. */
export declare function allContainers(spec: JsonObject): {
    container: JsonObject;
    field: string;
}[];
/** `requests` or `limits` of a container. */
export declare function resourcesOf(container: JsonObject, kind: "requests" | "limits"): JsonObject;
