import { ExpressionError } from "./expression-error.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

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

export function createTextReader(text: string): TextReader {
  const reader: TextReader = {
    text,
    offset: 0,
    take(word) {
      if (!text.startsWith(word, reader.offset)) return false;
      reader.offset += word.length;
      return true;
    },
    demand(word) {
      if (!reader.take(word)) reader.fail(`expected ${JSON.stringify(word)}, got ${got()}`);
    },
    match(pattern) {
      pattern.lastIndex = reader.offset;
      const found = pattern.exec(text)?.[0];
      reader.offset += found?.length ?? 0;
      return found;
    },
    skipBlanks: () => void reader.match(/\s*/y),
    quoted(raw = false) {
      const start = reader.offset;
      const quote = reader.match(/["']/y);
      if (quote === undefined) return undefined;
      let value = "";
      while (!reader.take(quote)) {
        if (reader.atEnd()) reader.fail("a text without its closing quote", start);
        const backslash = !raw && reader.take("\\");
        const [character = ""] = text.slice(reader.offset);
        reader.offset += character.length;
        value += backslash ? (ESCAPES[character] ?? character) : character;
      }
      return value;
    },
    atEnd: () => reader.offset >= text.length,
    fail(message, offset = reader.offset) {
      throw new ExpressionError(message, offset);
    },
  };
  const got = () => (reader.atEnd() ? "the end" : JSON.stringify(text.slice(reader.offset, reader.offset + 12)));
  return reader;
}
