/** A text as one word of any POSIX shell line; newlines stay newlines. */
export declare function singleQuoted(text: string): string;
