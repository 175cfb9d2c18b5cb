import type { IncomingHttpHeaders } from "node:http";
import type { FailureReason } from "../build/build-error.ts";
import { type GitLabApi, one } from "./gitlab-api.ts";
import type { RunnerInfo } from "./runner-info.ts";

export interface JobUpdate {
  state: "running" | "success" | "failed";
  failureReason?: FailureReason;
  exitCode?: number;
  /** Unset in the first update, which only confirms that the job is taken. */
  trace?: { checksum: string; length: number };
}

/**
 * `abort`: GitLab does not want this job any more. `canceling`: only its script shall end. `failed`: try again.
 * `intervalMs` is set when GitLab wishes another pace of updates.
 */
export type UpdateResult = { kind: "done" | "accepted" | "trace-mismatch" | "gone" | "abort" | "failed" } & Wishes;

export type PatchResult = ({ kind: "done" | "gone" | "abort" | "failed" } | { kind: "offset"; offset: number }) &
  Wishes;

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

export function createJobClient(api: GitLabApi, info: RunnerInfo, job: { id: number; token: string }): JobClient {
  return {
    async update({ state, failureReason, exitCode, trace }, signal) {
      const body = {
        info,
        token: job.token,
        state,
        ...(failureReason === undefined ? {} : { failure_reason: failureReason }),
        ...(trace === undefined ? {} : { checksum: trace.checksum }),
        output: trace === undefined ? {} : { checksum: trace.checksum, bytesize: trace.length },
        ...(exitCode === undefined || exitCode === 0 ? {} : { exit_code: exitCode }),
      };
      try {
        const answer = await api.send({
          method: "PUT",
          path: `jobs/${job.id}`,
          headers: { "content-type": "application/json", accept: "application/json", "job-token": job.token },
          body: JSON.stringify(body),
          ...(signal && { signal }),
        });
        return { kind: updateKind(answer.status, answer.headers), ...wishes(answer.headers) };
      } catch {
        return { kind: "failed", canceling: false };
      }
    },
    async patchTrace(bytes, start, debug, signal) {
      try {
        const answer = await api.send({
          method: "PATCH",
          path: `jobs/${job.id}/trace?debug_trace=${debug}`,
          headers: {
            "content-type": "text/plain",
            "content-range": `${start}-${start + bytes.length - 1}`,
            "job-token": job.token,
          },
          body: bytes,
          ...(signal && { signal }),
        });
        return { ...patchOutcome(answer.status, answer.headers), ...wishes(answer.headers) };
      } catch {
        return { kind: "failed", canceling: false };
      }
    },
  };
}

function updateKind(status: number, headers: IncomingHttpHeaders): UpdateResult["kind"] {
  if (isAborted(status, headers)) return "abort";
  if (status === 200) return "done";
  if (status === 202) return "accepted";
  if (status === 412) return "trace-mismatch";
  if (status === 404) return "gone";
  return "failed";
}

type PatchOutcome = { kind: "done" | "gone" | "abort" | "failed" } | { kind: "offset"; offset: number };

function patchOutcome(status: number, headers: IncomingHttpHeaders): PatchOutcome {
  if (isAborted(status, headers)) return { kind: "abort" };
  if (status === 202) return { kind: "done" };
  if (status === 416) return { kind: "offset", offset: rangeEnd(headers) };
  if (status === 404) return { kind: "gone" };
  return { kind: "failed" };
}

function isAborted(status: number, headers: IncomingHttpHeaders): boolean {
  const state = one(headers["job-status"]);
  return status === 403 || state === "canceled" || state === "failed";
}

function rangeEnd(headers: IncomingHttpHeaders): number {
  const match = /^\d+-(\d+)$/.exec(one(headers["range"]) ?? "");
  return match === null ? 0 : Number(match[1]);
}

const LONGEST_INTERVAL_SECONDS = 15 * 60;

function wishes(headers: IncomingHttpHeaders): Wishes {
  const seconds = Number(one(headers["x-gitlab-trace-update-interval"]));
  return {
    canceling: one(headers["job-status"]) === "canceling",
    ...(Number.isInteger(seconds) && seconds > 0
      ? { intervalMs: Math.min(seconds, LONGEST_INTERVAL_SECONDS) * 1000 }
      : {}),
  };
}
