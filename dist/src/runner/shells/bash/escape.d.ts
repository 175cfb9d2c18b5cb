/** Turns a text into one word of a shell. */
export type Escape = (text: string) => string;
/** `$'…'` of bash, pure ASCII: survives every locale and every way of sending it. */
export declare const ansiC: Escape;
/** Double quotes that every POSIX shell understands (FF_POSIXLY_CORRECT_ESCAPES). */
export declare const posix: Escape;
/** For a text between double quotes in which nothing shall be expanded. */
export declare function insideDoubleQuotes(text: string): string;
