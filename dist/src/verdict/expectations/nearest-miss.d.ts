import { type Mismatch } from "./partial-match.ts";
export interface Miss<T> {
    candidate: T;
    differences: readonly Mismatch[];
}
/** The candidate that differs least, the later of two; undefined when none has anything in common with what was looked for. */
export declare function nearestMiss<T>(candidates: readonly T[], differencesOf: (candidate: T) => Mismatch[]): Miss<T> | undefined;
/** `status is 500, expected 409; body.kind is "Pod", expected absent`. */
export declare function differencesText(differences: readonly Mismatch[]): string;
