import { type FieldError } from "../status/invalid.ts";
import type { ObjectMeta } from "../storage/store.ts";
/** What is wrong with a DNS label: at most 63 characters. */
export declare function labelProblems(name: string): string[];
/** What is wrong with a DNS name: at most 253 characters. */
export declare function subdomainProblems(name: string): string[];
declare function pathProblems(name: string): string[];
declare const NAME_RULES: {
    label: typeof labelProblems;
    subdomain: typeof subdomainProblems;
    path: typeof pathProblems;
};
/** Name and labels, the checks that every kind shares. */
export declare function validateMeta(meta: ObjectMeta, names: keyof typeof NAME_RULES): FieldError[];
export declare function labelValueProblems(value: string): string[];
export declare function labelKeyProblems(key: string): string[];
export {};
