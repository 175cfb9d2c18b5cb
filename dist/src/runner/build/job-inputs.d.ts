import type { JobPayload } from "../gitlab/job-payload.ts";
/**
 * Puts the values of the job's inputs in place of `${{ job.inputs.name }}`, where variables are expanded too: scripts, images,
 * caches and artifacts. Without inputs nothing changes. Throws a configuration error for an input that the job does not have.
 */
export declare function interpolateInputs(job: JobPayload): JobPayload;
/** Values that no log may show. */
export declare function sensitiveInputs({ inputs }: JobPayload): string[];
