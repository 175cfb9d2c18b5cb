import type { Readable, Writable } from "node:stream";
import type { ExitStatus } from "./exit-status.ts";

/** A running program of the host, outside any pod: `git http-backend`, an external runner. */
export interface HostProgram {
  readonly pid: number;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly exited: Promise<ExitStatus>;
  kill(signal: NodeJS.Signals): void;
}

/** One whose processes are found again wherever they go, and that does not outlive us. */
export interface MarkedProgram extends HostProgram {
  /**
   * What it started and what is still there now that it has ended itself, as `sleep 1000 (process 4711)`; those that go within
   * `graceMs` do not count.
   */
  remains(graceMs: number): Promise<readonly string[]>;
  /** Kills it and all that it started; nobody looks after it afterwards. */
  clear(): Promise<void>;
}

export interface HostProgramOptions {
  cwd?: string;
  /** The whole environment; nothing is inherited. */
  env: Record<string, string>;
  /** It leads a session of its own, so that signals of our terminal do not reach it. */
  ownSession?: boolean;
}

/** Starts programs of the host. Containers never run here: they belong to `ContainerRuntime`. */
export interface HostPrograms {
  /** Rejects with `ENOENT` when there is no such program. */
  start(command: readonly string[], options: HostProgramOptions): Promise<HostProgram>;
  /** The same in a session of its own, with a mark in its environment that its children inherit. Whoever calls has to `clear` it. */
  startMarked(command: readonly string[], options: HostProgramOptions): Promise<MarkedProgram>;
}
