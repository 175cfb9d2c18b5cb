import { type Quantity } from "../quantity/quantity.ts";
import { type JsonObject } from "../storage/json.ts";
export type Amounts = Map<string, Quantity>;
/** What a pod needs: what is said of it as a whole counts instead of what its containers add up to. */
export declare function podResources(spec: JsonObject, kind: "requests" | "limits"): Amounts;
/**
 * What the containers of a pod need at their hungriest: all of them and the sidecars together, or an init container with the sidecars
 * that were started before it.
 */
export declare function containerResources(spec: JsonObject, kind: "requests" | "limits"): Amounts;
export declare function parsed(amounts: JsonObject): Amounts;
export declare function sum(a: Amounts, b: Amounts): Amounts;
