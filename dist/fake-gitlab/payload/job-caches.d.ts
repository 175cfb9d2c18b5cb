import type { CacheRequest } from "../ci-file/cache.ts";
import type { Job } from "../jobs/job.ts";
/** The job's caches with their final keys: GitLab keeps those of protected branches apart by a suffix. */
export declare function jobCaches(job: Job): CacheRequest[];
