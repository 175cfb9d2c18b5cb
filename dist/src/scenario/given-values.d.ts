/** What a case of a matrix gives to the file: `{error}` in its texts stands for `given.error`. */
export type GivenValues = Readonly<Record<string, string | number>>;
/**
 * Puts the values in the place of their names in braces, in every text of `value`. A text that is nothing but such a name becomes the
 * value itself, so that it may be a number. Other words in braces stay. `unused` are the names that stand nowhere.
 */
export declare function fillIn(value: unknown, given: GivenValues): {
    filled: unknown;
    unused: string[];
};
