import type { JobSession, SessionOffer } from "../session/job-session.ts";
import { type GitLabApi, one } from "./gitlab-api.ts";
import type { JobPayload } from "./job-payload.ts";
import type { RunnerInfo } from "./runner-info.ts";

/** What came of asking for a job (executor facts 8.2). Only `forbidden` speaks against the runner's health. */
export type JobRequestResult =
  | { kind: "job"; job: JobPayload; correlationId: string; session?: JobSession }
  | { kind: "none" }
  | { kind: "forbidden" }
  | { kind: "unavailable" }
  | { kind: "failed"; message: string };

export interface RequestJobSettings {
  api: GitLabApi;
  token: string;
  systemId: string;
  info: RunnerInfo;
  /** A session for each request, by which people reach the job that comes of it; unset where there are none. */
  createSession?: () => JobSession;
}

/** `wanted`: whether there is still to be a job, when GitLab has to be asked once more. */
export type RequestJob = (signal: AbortSignal, wanted?: () => boolean) => Promise<JobRequestResult>;

/** Asks for jobs; remembers `X-GitLab-Last-Update` between the calls, which makes GitLab hold the next one open. */
export function createJobRequest({ api, token, systemId, info, createSession }: RequestJobSettings): RequestJob {
  let lastUpdate: string | undefined;
  const ask = async (signal: AbortSignal, wanted: () => boolean, session?: SessionOffer): Promise<JobRequestResult> => {
    const body = {
      info,
      token,
      system_id: systemId,
      ...(lastUpdate === undefined ? {} : { last_update: lastUpdate }),
      ...(session && { session }),
    };
    let answer;
    try {
      answer = await api.send({
        method: "POST",
        path: "jobs/request",
        headers: { "content-type": "application/json", accept: "application/json", "runner-token": token },
        body: JSON.stringify(body),
        signal,
        wanted,
      });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
    }
    lastUpdate = one(answer.headers["x-gitlab-last-update"]) || lastUpdate;
    if (answer.status === 204) return { kind: "none" };
    if (answer.status === 403) return { kind: "forbidden" };
    if (answer.status === 503) return { kind: "unavailable" };
    if (answer.status !== 201) return { kind: "failed", message: `${answer.status}` };
    const type = one(answer.headers["content-type"]) ?? "";
    if (type.split(";")[0]?.trim() !== "application/json") {
      return { kind: "failed", message: `got content type "${type}", expected application/json` };
    }
    const job = asJob(answer.text);
    if (job === undefined) return { kind: "failed", message: "the answer is not a job" };
    return { kind: "job", job, correlationId: answer.requestId };
  };
  return async (signal, wanted = () => true) => {
    const session = createSession?.();
    let result: JobRequestResult | undefined;
    try {
      result = await ask(signal, wanted, session?.offer);
    } finally {
      if (result?.kind !== "job") session?.close();
    }
    return session !== undefined && result.kind === "job" ? { ...result, session } : result;
  };
}

function asJob(text: string): JobPayload | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("id" in value) || !("token" in value)) return undefined;
  return withDefaults(value as Partial<JobPayload> & Pick<JobPayload, "id" | "token">);
}

/** GitLab leaves out or nulls what is empty. */
function withDefaults(job: Partial<JobPayload> & Pick<JobPayload, "id" | "token">): JobPayload {
  return {
    ...job,
    allow_git_fetch: job.allow_git_fetch ?? false,
    job_info: job.job_info ?? { name: "", stage: "", project_id: 0, project_name: "" },
    git_info: { ...EMPTY_GIT_INFO, ...job.git_info, refspecs: job.git_info?.refspecs ?? [] },
    runner_info: job.runner_info ?? { timeout: 0 },
    variables: job.variables ?? [],
    steps: job.steps ?? [],
    image: job.image ?? { name: "" },
    services: job.services ?? [],
    artifacts: job.artifacts ?? [],
    cache: job.cache ?? [],
    credentials: job.credentials ?? [],
    dependencies: job.dependencies ?? [],
    features: job.features ?? {},
  };
}

const EMPTY_GIT_INFO: JobPayload["git_info"] = {
  repo_url: "",
  ref: "",
  sha: "",
  before_sha: "",
  ref_type: "branch",
  refspecs: [],
  depth: 0,
};
