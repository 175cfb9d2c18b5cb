/** A place in a text that moves on as it is read. */
export interface TextReader {
    readonly text: string;
    offset: number;
    /** Whether `word` stands here; if so, it is read. */
    take(word: string): boolean;
    /** Throws an `ExpressionError` unless `word` stands here. */
    demand(word: string): void;
    /** What the sticky pattern finds here; undefined when nothing. */
    match(pattern: RegExp): string | undefined;
    skipBlanks(): void;
    /** The text in quotes that stands here, without them; undefined when there is no quote. */
    quoted(raw?: boolean): string | undefined;
    atEnd(): boolean;
    fail(message: string, offset?: number): never;
}
export declare function createTextReader(text: string): TextReader;
