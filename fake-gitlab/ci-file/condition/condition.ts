/** An expression of `rules: if`, read. */
export type Condition =
  | { is: "or"; left: Condition; right: Condition }
  | { is: "and"; left: Condition; right: Condition }
  | { is: "compare"; operator: Comparison; left: Operand; right: Operand }
  | { is: "operand"; operand: Operand };

export type Comparison = "==" | "!=" | "=~" | "!~";

export type Operand =
  | { is: "variable"; name: string }
  | { is: "text"; text: string }
  | { is: "null" }
  | { is: "pattern"; pattern: RegExp };
