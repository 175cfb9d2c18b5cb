/** The whole table as the page prints it. */
export declare function markdownTable(): string;
