import { ConditionError } from "./condition-error.ts";
import { readPattern } from "./read-pattern.ts";
import type { Comparison, Operand } from "./condition.ts";

export type Token = { at: number } & (
  | { is: "(" | ")" | "&&" | "||" }
  | { is: "comparison"; operator: Comparison }
  | { is: "operand"; operand: Operand }
);

/** Tried in this order at every place that is no blank. */
const LEXEMES: readonly (readonly [RegExp, (match: RegExpExecArray) => TokenContent])[] = [
  [/[()]|&&|\|\|/y, ([text]) => ({ is: text as "(" })],
  [/==|!=|=~|!~/y, ([text]) => ({ is: "comparison", operator: text as Comparison })],
  [/\$(\w+)/y, ([, name = ""]) => operand({ is: "variable", name })],
  [/"([^"]*)"|'([^']*)'/y, ([, double, single]) => operand({ is: "text", text: double ?? single ?? "" })],
  [/null\b/y, () => operand({ is: "null" })],
  [/\/(?:\\.|[^/\\])+\/[a-zA-Z]*/y, ([text]) => operand({ is: "pattern", pattern: readPattern(text) })],
];

type TokenContent =
  | { is: "(" | ")" | "&&" | "||" }
  | { is: "comparison"; operator: Comparison }
  | { is: "operand"; operand: Operand };

function operand(value: Operand): TokenContent {
  return { is: "operand", operand: value };
}

/** Throws a `ConditionError` at the first thing that is nothing of `rules: if`. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) return tokens;
    const token = tokenAt(text, at);
    tokens.push(token.token);
    at = token.end;
  }
}

function tokenAt(text: string, at: number): { token: Token; end: number } {
  for (const [lexeme, content] of LEXEMES) {
    lexeme.lastIndex = at;
    const match = lexeme.exec(text);
    if (match === null) continue;
    try {
      return { token: { at, ...content(match) }, end: at + match[0].length };
    } catch (error) {
      throw error instanceof ConditionError ? error : new ConditionError(String(error), at);
    }
  }
  throw new ConditionError(`${JSON.stringify(text.slice(at, at + 20))} is nothing that can stand there`, at);
}
