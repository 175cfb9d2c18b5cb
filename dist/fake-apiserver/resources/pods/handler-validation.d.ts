import { type FieldError } from "../../status/invalid.ts";
import { type JsonObject } from "../../storage/json.ts";
/** The lifecycle hooks of a container. */
export declare function lifecycleErrors(container: JsonObject, field: string): FieldError[];
