/** Whoever takes what one read brings for a whole line, a whole object or a whole character is found out. */
export declare const slicing: import("../../fault.ts").Fault<unknown>;
