/** What the runner says of itself in requests (executor facts 8.2). */
export interface RunnerInfo {
    name: string;
    version: string;
    revision: string;
    platform: string;
    architecture: string;
    executor: string;
    shell: string;
    features: Record<string, boolean>;
    config: {
        gpus: string;
    };
}
export declare function runnerInfo(identity: {
    version: string;
    revision: string;
    executor: string;
    shell: string;
}): RunnerInfo;
/** Honest about what it is, in the form that GitLab parses. */
export declare function userAgent(version: string): string;
