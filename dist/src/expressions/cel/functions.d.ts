export interface CelFunction {
    /** The receiver included: `x.startsWith(y)` has two. */
    arity: number;
    /** Whether it is written `x.f(…)`, `f(x, …)` or either. */
    form: "method" | "global" | "either";
    call(...values: readonly unknown[]): unknown;
}
/** The functions that expressions may call, by name. Regular expressions are RE2's, as everywhere in CEL. */
export declare const functions: Readonly<Record<string, CelFunction>>;
/** A value as it is spoken of, not too long. */
export declare function shown(value: unknown): string;
