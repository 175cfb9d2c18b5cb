/** The only source of chance; seeded, so that a run can be repeated. Never used for secrets of real systems. */
export interface Random {
    /** At least 0, less than 1. */
    next(): number;
    /** A whole number, at least 0 and less than `limit`. */
    below(limit: number): number;
    /** `length` characters out of `alphabet` (default: lower-case letters and digits). */
    text(length: number, alphabet?: string): string;
    /** A version 4 UUID. */
    uuid(): string;
    /** An independent generator, so that parallel work does not disturb each other's order. */
    fork(name: string): Random;
}
