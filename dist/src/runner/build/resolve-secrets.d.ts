import type { JobPayload } from "../gitlab/job-payload.ts";
import type { JobTrace } from "../trace/job-trace.ts";
/**
 * Secrets of vaults cannot be fetched by this runner, and it does not announce that it could. A job that has some all the same fails
 * (FF_SECRET_RESOLVING_FAILS_IF_MISSING) or goes on without them.
 */
export declare function resolveSecrets({ secrets }: JobPayload, failsIfMissing: boolean, trace: JobTrace): void;
