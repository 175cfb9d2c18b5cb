import type { ExecutorContext } from "../../runner/build/executor.ts";
/** A tiny init of the helper image becomes the first process of build and helper, so that no orphan stays a zombie (executor facts 3.5). Windows
 * has none. */
export declare function usesDumbInit({ flag, runner }: Pick<ExecutorContext, "flag" | "runner">): boolean;
