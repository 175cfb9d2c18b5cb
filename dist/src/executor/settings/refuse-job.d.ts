import type { ExecutorContext } from "../../runner/build/executor.ts";
/** Throws a configuration error when the job or the configuration asks for what this runner cannot do (executor facts 1.10 to 1.12). */
export declare function refuseJob({ runner, job, flag }: Pick<ExecutorContext, "runner" | "job" | "flag">): void;
