import { type JsonObject } from "../../storage/json.ts";
/**
 * BestEffort without any cpu or memory, Guaranteed when the limits of every container equal its requests, else Burstable. What is said of
 * the pod as a whole counts instead of what is said of its containers.
 */
export declare function qosClassOf(spec: JsonObject): string;
