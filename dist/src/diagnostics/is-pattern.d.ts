/** Whether a text is a regular expression as files write them: JavaScript's, multi-line, Unicode. */
export declare function isPattern(text: string): boolean;
