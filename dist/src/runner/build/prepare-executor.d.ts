import type { Clock } from "../../platform/index.ts";
import type { JobTrace } from "../trace/job-trace.ts";
import type { CreateExecutor, Executor, ExecutorContext } from "./executor.ts";
/**
 * A prepared executor, after at most three tries with a new one each (executor facts 1.1). Errors that belong to the job are
 * final. What a failed one made is taken away before the next.
 */
export declare function prepareExecutor(create: CreateExecutor, context: ExecutorContext, tools: {
    clock: Clock;
    trace: JobTrace;
}): Promise<Executor>;
