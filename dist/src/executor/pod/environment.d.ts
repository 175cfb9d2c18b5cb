import type { V1EnvVar } from "@kubernetes/client-node";
import type { JobVariable } from "../../runner/gitlab/job-payload.ts";
/** Environment of a container; of equal names the last value stands at the first position (executor facts 3.5). */
export declare function environment(variables: readonly Pick<JobVariable, "key" | "value">[]): V1EnvVar[];
