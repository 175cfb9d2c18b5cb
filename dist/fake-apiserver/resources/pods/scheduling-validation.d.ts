import { type FieldError } from "../../status/invalid.ts";
import { type JsonObject } from "../../storage/json.ts";
/** What no scheduler could make sense of in tolerations and affinity. */
export declare function schedulingErrors(spec: JsonObject): FieldError[];
