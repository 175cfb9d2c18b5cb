import { type FieldError } from "../status/invalid.ts";
import type { KubernetesObject } from "../storage/store.ts";
export declare const secrets: import("./resource-type.ts").ResourceType;
/** Keys of secrets and config maps are file names. */
export declare function keyErrors(data: Record<string, unknown>, field?: string): FieldError[];
export declare function immutableErrors(next: KubernetesObject, previous: KubernetesObject, fields: string[]): FieldError[];
