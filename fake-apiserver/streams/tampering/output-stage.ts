/** Takes a message to the next place on its way; resolves when the next message may come. */
export type Carry = (message: Buffer) => Promise<void>;

/** A place on the way of an output at which a fault does something to it. */
export interface OutputStage {
  push: Carry;
  /** No more comes; resolves when everything that was held back has gone on. */
  end(): Promise<void>;
}

/** A stage between what comes and `next`. */
export type MakeStage = (next: Carry) => OutputStage;

/** One stage after the other, `last` behind them. */
export function chain(stages: readonly MakeStage[], last: Carry): OutputStage {
  const made: OutputStage[] = [];
  let next = last;
  for (const make of stages.toReversed()) {
    const stage = make(next);
    made.unshift(stage);
    next = stage.push;
  }
  return {
    push: next,
    async end() {
      for (const stage of made) await stage.end();
    },
  };
}
