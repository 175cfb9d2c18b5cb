import type { ExecutorContext } from "../../runner/build/executor.ts";
import { type Service } from "../pod/services.ts";
/** A job's own view of its runner. */
export interface PreparedOverwrites {
    /** With the settings that count for this job. */
    context: ExecutorContext;
    services: Service[];
    /** The token that the job wants to be known by. */
    bearerToken: string | undefined;
}
/** The first thing of `prepare` (executor facts 1.1). Throws a BuildError: another try would end the same way. */
export declare function prepareOverwrites(given: ExecutorContext): PreparedOverwrites;
