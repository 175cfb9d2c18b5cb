import type { ArtifactRequest } from "./artifacts.ts";
import type { CacheDefinition } from "./cache.ts";
import type { ImageRequest } from "./image.ts";
import type { JobInput } from "./inputs.ts";
import type { Need } from "./needs.ts";
import type { JobSecret } from "./secrets.ts";
import type { RetryPolicy } from "./retry.ts";
import type { CiVariable } from "./variables.ts";
/** One job of a CI file, with everything that `default`, `extends` and the file's own keywords give it. */
export interface JobDefinition {
    name: string;
    stage: string;
    image: ImageRequest | undefined;
    services: ImageRequest[];
    /** The file's and the job's own, without those of GitLab and the project. */
    variables: CiVariable[];
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
    allowFailure: boolean;
    retry: RetryPolicy;
    inputs: JobInput[];
    secrets: Record<string, JobSecret>;
    interruptible: boolean;
    tags: string[];
    when: "on_success" | "on_failure" | "always" | "never";
}
/** What a CI file comes to. */
export interface CiFile {
    /** In order, with `.pre` first and `.post` last. */
    stages: string[];
    /** In the order of the file, without hidden ones. */
    jobs: JobDefinition[];
}
