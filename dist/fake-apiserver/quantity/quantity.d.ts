/**
 * An exact amount as Kubernetes writes it (`500m`, `1Gi`, `1e3`). Counted in thousand-millionths (10^-9), the finest
 * grain of the API; finer input is rounded up.
 */
export interface Quantity {
    nano: bigint;
    /** How it wants to be written: powers of 1024, powers of 1000, or an exponent. */
    format: "binary" | "decimal" | "exponent";
}
/** The message that the API server gives for anything that `parseQuantity` does not understand. */
export declare const QUANTITY_SYNTAX_ERROR = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
/** Undefined when the text is no quantity. A whole number may stand for its text. */
export declare function parseQuantity(given: unknown): Quantity | undefined;
/** The canonical text: no fraction, the largest suffix that allows it. */
export declare function formatQuantity({ nano, format }: Quantity): string;
/** Zero takes the other's format, as in the API server. */
export declare function addQuantities(a: Quantity, b: Quantity): Quantity;
export declare function maxQuantity(a: Quantity, b: Quantity): Quantity;
