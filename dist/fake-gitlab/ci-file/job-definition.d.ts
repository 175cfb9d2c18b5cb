import type { AllowFailure } from "./allow-failure.ts";
import type { ArtifactRequest } from "./artifacts.ts";
import type { CacheDefinition } from "./cache.ts";
import type { ImageRequest } from "./image.ts";
import type { Inheritance } from "./inherit.ts";
import type { JobInput } from "./inputs.ts";
import type { Need } from "./needs.ts";
import type { Instance } from "./parallel.ts";
import type { RetryPolicy } from "./retry.ts";
import type { JobWhen, Rule } from "./rules.ts";
import type { JobSecret } from "./secrets.ts";
import type { CiVariable } from "./variables.ts";
import type { Workflow } from "./workflow.ts";
/** One job of a CI file, with everything that `default`, `extends` and the file's own keywords give it. */
export interface JobDefinition {
    name: string;
    stage: string;
    image: ImageRequest | undefined;
    services: ImageRequest[];
    /** The job's own; those of the file lie below them. */
    variables: CiVariable[];
    inherit: Inheritance;
    /** `before_script` and `script`. */
    script: string[];
    afterScript: string[];
    hooks: {
        name: string;
        script: string[];
    }[];
    artifacts: ArtifactRequest[];
    caches: CacheDefinition[];
    /** Names of the jobs whose artifacts are wanted; undefined means all of earlier stages. */
    dependencies: string[] | undefined;
    /** Undefined means that all earlier stages have to be over. */
    needs: Need[] | undefined;
    /** Seconds. */
    timeout: number | undefined;
    /** Undefined: it depends on `when`. */
    allowFailure: AllowFailure | undefined;
    retry: RetryPolicy;
    inputs: JobInput[];
    secrets: Record<string, JobSecret>;
    interruptible: boolean;
    tags: string[];
    when: JobWhen;
    /** Seconds that a delayed job waits. */
    startIn: number | undefined;
    /** Undefined: it is in every pipeline. */
    rules: Rule[] | undefined;
    /** What it is multiplied by, until that is done. */
    parallel: Instance[] | undefined;
    /** Which one it is of those that were made of one. */
    node: {
        index: number;
        total: number;
    } | undefined;
}
/** What a CI file comes to. */
export interface CiFile {
    /** In order, with `.pre` first and `.post` last. */
    stages: string[];
    /** In the order of the file, without hidden ones. */
    jobs: JobDefinition[];
    variables: CiVariable[];
    workflow: Workflow;
}
