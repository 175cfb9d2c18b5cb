import { BuildError } from "./build-error.js";
import { messageOf } from "./failure-reason.js";
const ATTEMPTS = 3;
const PAUSE_MS = 3_000;
/**
 * A prepared executor, after at most three tries with a new one each (executor facts 1.1). Errors that belong to the job are
 * final. What a failed one made is taken away before the next.
 */
export async function prepareExecutor(create, context, tools) {
    const { clock, trace } = tools;
    trace.sectionStart("prepare_executor", `Preparing the "${context.runner.executor}" executor`);
    try {
        for (let attempt = 1;; attempt++) {
            context.signal.throwIfAborted();
            const executor = create(context);
            try {
                await executor.prepare();
                return executor;
            }
            catch (error) {
                executor.finish(error);
                await executor.cleanup();
                context.signal.throwIfAborted();
                if (error instanceof BuildError)
                    throw error;
                trace.error(`Preparation failed: ${messageOf(error)}`);
                if (attempt === ATTEMPTS)
                    throw error;
                trace.info(`Will be retried in ${PAUSE_MS / 1000}s ...`);
                await clock.sleep(PAUSE_MS, context.signal);
            }
        }
    }
    finally {
        trace.sectionEnd("prepare_executor");
    }
}
