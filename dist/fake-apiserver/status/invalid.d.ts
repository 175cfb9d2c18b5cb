import { StatusError } from "./status.ts";
/** One complaint of validation: `spec.containers[0].image: Required value`. */
export interface FieldError {
    field: string;
    reason: "FieldValueRequired" | "FieldValueDuplicate" | "FieldValueInvalid" | "FieldValueForbidden" | "FieldValueNotFound" | "FieldValueNotSupported" | "FieldValueTooLong";
    message: string;
}
export declare function required(field: string, detail?: string): FieldError;
export declare function duplicate(field: string, value: unknown): FieldError;
export declare function invalid(field: string, value: unknown, detail: string): FieldError;
export declare function notSupported(field: string, value: unknown, supported: string[]): FieldError;
export declare function notFoundValue(field: string, value: unknown): FieldError;
export declare function forbiddenField(field: string, detail: string): FieldError;
export declare function tooLong(field: string, maxBytes: number): FieldError;
/** The 422 that lists every complaint. */
export declare function invalidObject(kind: {
    group: string;
    kind: string;
}, name: string, errors: FieldError[]): StatusError;
