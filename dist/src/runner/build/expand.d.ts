/** Replaces `$A` and `${A}`; what `value` does not know becomes nothing. `$$` is a plain `$`, and a lone one stays. */
export declare function expand(text: string, value: (name: string) => string): string;
