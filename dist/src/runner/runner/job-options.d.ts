import type { JobPayload } from "../gitlab/job-payload.ts";
/** What this runner cannot do of a job, as text for its log; undefined when it can run it (executor facts 1.0). */
export declare function unsupportedOptions(job: JobPayload): string | undefined;
