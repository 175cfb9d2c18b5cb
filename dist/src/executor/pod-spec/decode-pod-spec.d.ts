import type { V1PodSpec } from "@kubernetes/client-node";
import { type Json } from "./json.ts";
/**
 * Reads a PodSpec as a typed client does: fields that it does not know vanish, nulls are as good as absent, names may differ in
 * case, and a value of a wrong type is an error.
 */
export declare function decodePodSpec(value: Json): V1PodSpec;
