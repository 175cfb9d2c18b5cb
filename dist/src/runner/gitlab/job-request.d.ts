import type { JobSession } from "../session/job-session.ts";
import { type GitLabApi } from "./gitlab-api.ts";
import type { JobPayload } from "./job-payload.ts";
import type { RunnerInfo } from "./runner-info.ts";
/** What came of asking for a job (executor facts 8.2). Only `forbidden` speaks against the runner's health. */
export type JobRequestResult = {
    kind: "job";
    job: JobPayload;
    correlationId: string;
    session?: JobSession;
} | {
    kind: "none";
} | {
    kind: "forbidden";
} | {
    kind: "unavailable";
} | {
    kind: "failed";
    message: string;
};
export interface RequestJobSettings {
    api: GitLabApi;
    token: string;
    systemId: string;
    info: RunnerInfo;
    /** A session for each request, by which people reach the job that comes of it; unset where there are none. */
    createSession?: () => JobSession;
}
export type RequestJob = (signal: AbortSignal) => Promise<JobRequestResult>;
/** Asks for jobs; remembers `X-GitLab-Last-Update` between the calls, which makes GitLab hold the next one open. */
export declare function createJobRequest({ api, token, systemId, info, createSession }: RequestJobSettings): RequestJob;
