import type { Amounts } from "../quota/pod-resources.ts";
import { type JsonObject } from "../storage/json.ts";
/** What somebody requests and is limited to. */
export interface Claims {
    requests: Amounts;
    limits: Amounts;
}
/** How a container, or a pod as a whole, violates one item of a LimitRange. */
export declare function boundProblems({ requests, limits }: Claims, range: JsonObject): string[];
