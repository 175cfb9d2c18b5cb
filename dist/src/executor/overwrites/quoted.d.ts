/** A text as Go prints it with `%q`. */
export declare function quoted(text: string): string;
