import type { Fault } from "./fault.ts";
/** A parameter of a fault, in words. */
export interface FaultParameter {
    name: string;
    /** Its type, or its values. */
    kind: string;
    /** `required`, `optional`, or `default X`. */
    need: string;
    description: string;
}
interface ParameterSchema {
    type?: string;
    enum?: unknown[];
    default?: unknown;
    description?: string;
}
/** What a plan may write under `with`. */
export declare function faultParameters(fault: Fault): FaultParameter[];
/** The same as JSON Schema. */
export declare function parameterSchema({ parameters }: Fault): {
    properties?: Record<string, ParameterSchema>;
    required?: string[];
};
export {};
