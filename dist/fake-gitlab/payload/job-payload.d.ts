import type { ArtifactRequest } from "../ci-file/artifacts.ts";
import type { CacheRequest } from "../ci-file/cache.ts";
import type { JobInput } from "../ci-file/inputs.ts";
import type { JobSecret } from "../ci-file/secrets.ts";
import type { ImageRequest } from "../ci-file/image.ts";
/** What a runner is given for a job: the answer to `POST /api/v4/jobs/request` (executor facts 8.3). */
export interface JobPayload {
    id: number;
    token: string;
    allow_git_fetch: boolean;
    job_info: JobInfo;
    git_info: GitInfo;
    runner_info: {
        timeout: number;
        runner_session_url: null;
    };
    inputs: JobInput[];
    /** Only of jobs that have some. */
    secrets?: Record<string, JobSecret>;
    variables: PayloadVariable[];
    steps: PayloadStep[];
    image: ImageRequest | null;
    services: ImageRequest[];
    artifacts: ArtifactRequest[] | null;
    cache: CacheRequest[];
    credentials: {
        type: "registry";
        url: string;
        username: string;
        password: string;
    }[];
    dependencies: PayloadDependency[];
    hooks: {
        name: string;
        script: string[];
    }[];
    features: {
        trace_sections: boolean;
        token_mask_prefixes: string[];
        failure_reasons: string[];
    };
}
export interface JobInfo {
    id: number;
    name: string;
    stage: string;
    pipeline_id: number;
    project_id: number;
    project_name: string;
    project_full_path: string;
    namespace_id: number;
    root_namespace_id: number;
    organization_id: number;
    instance_id: string;
    instance_uuid: string;
    user_id: number;
    time_in_queue_seconds: number;
    project_jobs_running_on_instance_runners_count: string;
}
export interface GitInfo {
    repo_url: string;
    repo_object_format: "sha1";
    ref: string;
    sha: string;
    before_sha: string;
    ref_type: "branch";
    refspecs: string[];
    depth: number;
    protected: boolean;
}
export interface PayloadVariable {
    key: string;
    value: string;
    public: boolean;
    masked: boolean;
    file?: boolean;
    raw?: boolean;
}
export interface PayloadStep {
    name: "script" | "after_script";
    script: string[];
    /** Seconds. */
    timeout: number;
    when: "on_success" | "always";
    allow_failure: boolean;
}
export interface PayloadDependency {
    id: number;
    name: string;
    token: string;
    artifacts_file?: {
        filename: string;
        size: number;
    };
}
