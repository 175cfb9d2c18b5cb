/** An expression that can be read has no value for what it was asked about: a key that is not there, a type that does not fit. */
export declare class CelError extends Error {
    name: string;
}
