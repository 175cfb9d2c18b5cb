import type { ContainerProcess } from "../../src/platform/index.ts";
import type { CommandStatus } from "./command-status.ts";

/** How a command ended, in the words of the node where it ran. */
export interface CommandOutcome {
  status: CommandStatus;
  exitCode?: number;
}

/** A process that a stream is carried to; one far away knows its outcome itself. */
export interface CommandProcess extends ContainerProcess {
  /** Rejects with `OutcomeMissing` when the stream to it ends before that is known. Unset: what `exited` makes of it. */
  readonly outcome?: Promise<CommandOutcome>;
  /** Nobody listens to it any more. */
  leave?(): void;
}

/** The stream to a process ended without its outcome: in order, or by breaking. */
export class OutcomeMissing extends Error {
  override name = "OutcomeMissing";
  readonly broken: boolean;
  constructor(broken: boolean) {
    super(broken ? "the connection to the process broke" : "the stream of the process ended without a status");
    this.broken = broken;
  }
}
