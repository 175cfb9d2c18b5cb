import { BuildError } from "../../runner/build/build-error.ts";

/** What the running stage tells of itself through the log. */
export interface StageEnd {
  readonly started: Promise<void>;
  /** The exit code of the script. */
  readonly ended: Promise<number>;
  isStarted(): boolean;
  start(): void;
  end(exitCode: number): void;
}

export function createStageEnd(): StageEnd {
  const started = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<number>();
  let isStarted = false;
  const start = () => {
    isStarted = true;
    started.resolve();
  };
  return {
    started: started.promise,
    ended: ended.promise,
    isStarted: () => isStarted,
    start,
    end(exitCode) {
      start();
      ended.resolve(exitCode);
    },
  };
}

export function exitError(exitCode: number): BuildError {
  return new BuildError(`command terminated with exit code ${exitCode}`, { exitCode });
}
