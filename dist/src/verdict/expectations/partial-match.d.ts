import type { Path } from "../../diagnostics/index.ts";
export interface Mismatch {
    path: string;
    expected: unknown;
    got: unknown;
    /** Where in the expected value it is. */
    within: Path;
}
/**
 * Whether `got` holds all of `expected`: tables may have more keys, lists whose entries have names are matched by name, other lists
 * entry by entry; null means that the key is absent, `{$matches: …}` is a regular expression for a text, and `{$contains: …}` a
 * part of it.
 */
export declare function partialMatch(expected: unknown, got: unknown, path: string, within?: Path): Mismatch[];
/** `spec.image is "a", expected "b"`. */
export declare function mismatchText({ path, expected, got }: Mismatch): string;
