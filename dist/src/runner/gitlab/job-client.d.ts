import type { FailureReason } from "../build/build-error.ts";
import { type GitLabApi } from "./gitlab-api.ts";
import type { RunnerInfo } from "./runner-info.ts";
export interface JobUpdate {
    state: "running" | "success" | "failed";
    failureReason?: FailureReason;
    exitCode?: number;
    /** Unset in the first update, which only confirms that the job is taken. */
    trace?: {
        checksum: string;
        length: number;
    };
}
/**
 * `abort`: GitLab does not want this job any more. `canceling`: only its script shall end. `failed`: try again.
 * `intervalMs` is set when GitLab wishes another pace of updates.
 */
export type UpdateResult = {
    kind: "done" | "accepted" | "trace-mismatch" | "gone" | "abort" | "failed";
} & Wishes;
export type PatchResult = ({
    kind: "done" | "gone" | "abort" | "failed";
} | {
    kind: "offset";
    offset: number;
}) & Wishes;
export interface Wishes {
    canceling: boolean;
    intervalMs?: number;
}
/** What a running job tells GitLab (executor facts 8.4 and 8.5). Connection failures come back as `failed`. */
export interface JobClient {
    update(update: JobUpdate, signal?: AbortSignal): Promise<UpdateResult>;
    /** `start` is the offset of the first byte. */
    patchTrace(bytes: Buffer, start: number, debug: boolean, signal?: AbortSignal): Promise<PatchResult>;
}
export declare function createJobClient(api: GitLabApi, info: RunnerInfo, job: {
    id: number;
    token: string;
}): JobClient;
