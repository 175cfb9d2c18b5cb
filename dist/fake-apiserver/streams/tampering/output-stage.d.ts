/** Takes a message to the next place on its way; resolves when the next message may come. */
export type Carry = (message: Buffer) => Promise<void>;
/** A place on the way of an output at which a fault does something to it. */
export interface OutputStage {
    push: Carry;
    /** No more comes; resolves when everything that was held back has gone on. */
    end(): Promise<void>;
}
/** A stage between what comes and `next`; `output` says of which of a process's two, where there are two. */
export type MakeStage = (next: Carry, output?: "stdout" | "stderr") => OutputStage;
/** One stage after the other, `last` behind them. */
export declare function chain(stages: readonly MakeStage[], last: Carry, output?: "stdout" | "stderr"): OutputStage;
