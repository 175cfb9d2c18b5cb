export type JsonRecord = Readonly<Record<string, unknown>>;
export declare function isRecord(value: unknown): value is JsonRecord;
export declare function recordAt(value: unknown, key: string): JsonRecord | undefined;
export declare function textAt(value: unknown, key: string): string | undefined;
/** `metadata.name` of an object that was sent as JSON. */
export declare function nameInBody(body: string | undefined): string | undefined;
/** Id of the job that a pod was made for, as its annotation says. */
export declare function jobInBody(body: string | undefined): string | undefined;
/** Undefined for what is no JSON. */
export declare function jsonOf(body: string | undefined): unknown;
