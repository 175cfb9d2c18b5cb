/** A text without what chance and the clock put into it, so that two runs can be compared. */
export declare function normalText(text: string): string;
