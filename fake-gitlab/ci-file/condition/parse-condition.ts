import { ConditionError } from "./condition-error.ts";
import type { Condition, Operand } from "./condition.ts";
import { readTokens, type Token } from "./read-tokens.ts";

/** Reads `rules: if`; `&&` binds closer than `||`. Throws a `ConditionError`. */
export function parseCondition(text: string): Condition {
  return new ConditionParser(readTokens(text), text.length).whole();
}

class ConditionParser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Condition {
    const condition = this.#alternatives();
    const rest = this.#peek();
    if (rest !== undefined) throw new ConditionError("the expression should have ended here", rest.at);
    return condition;
  }

  #alternatives(): Condition {
    let left = this.#conjunction();
    while (this.#takes("||")) left = { is: "or", left, right: this.#conjunction() };
    return left;
  }

  #conjunction(): Condition {
    let left = this.#comparison();
    while (this.#takes("&&")) left = { is: "and", left, right: this.#comparison() };
    return left;
  }

  #comparison(): Condition {
    if (this.#takes("(")) {
      const inner = this.#alternatives();
      if (!this.#takes(")")) throw this.#unexpected('")"');
      return inner;
    }
    const left = this.#operand();
    const token = this.#peek();
    if (token?.is !== "comparison") return { is: "operand", operand: left };
    this.#next++;
    const right = this.#operand();
    return { is: "compare", operator: token.operator, left, right };
  }

  #operand(): Operand {
    const token = this.#peek();
    if (token?.is !== "operand") throw this.#unexpected("a $variable, a text in quotes, a /pattern/ or null");
    this.#next++;
    return token.operand;
  }

  #takes(word: "(" | ")" | "&&" | "||"): boolean {
    if (this.#peek()?.is !== word) return false;
    this.#next++;
    return true;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #unexpected(expected: string): ConditionError {
    return new ConditionError(`expected ${expected}`, this.#peek()?.at ?? this.#end);
  }
}
