/** A text as one PowerShell string in which nothing is expanded. */
export declare function quoted(text: string): string;
