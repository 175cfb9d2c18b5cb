import { type FieldError } from "../../status/invalid.ts";
import { type JsonObject } from "../../storage/json.ts";
/** What a pod says of names and name servers. */
export declare function networkErrors(spec: JsonObject): FieldError[];
