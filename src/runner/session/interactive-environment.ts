/** A terminal in a job's environment. */
export interface Terminal {
  write(bytes: Buffer): void;
  /** Whoever sat there has left. */
  close(): void;
  /** The program on it has ended, or the way to it has. Never rejects. */
  readonly ended: Promise<void>;
}

/** What somebody at GitLab can do in a running job's environment (executor facts 2.3). */
export interface InteractiveEnvironment {
  /** Rejects with the reason why there is none. */
  openTerminal(onOutput: (bytes: Buffer) => void, signal: AbortSignal): Promise<Terminal>;
}
