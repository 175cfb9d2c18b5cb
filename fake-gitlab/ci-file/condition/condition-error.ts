/** What is wrong with an expression of `rules: if`, and at which character from 0. */
export class ConditionError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}
