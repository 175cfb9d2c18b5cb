import { GIT_PATH, serveGit, type GitFrontSettings } from "./git/git-front.ts";
import { failure, refusal } from "./http/answers.ts";
import type { Route } from "./http/call.ts";
import { createRestRoutes } from "./rest-api/rest-routes.ts";
import type { RestSettings } from "./rest-api/rest-settings.ts";
import { appendTrace, type TraceSettings } from "./runner-api/append-trace.ts";
import {
  downloadArtifact,
  downloadFromStorage,
  STORAGE_PATH,
  type DownloadSettings,
} from "./runner-api/download-artifact.ts";
import { requestJob, type RequestJobSettings } from "./runner-api/request-job.ts";
import {
  deleteManager,
  deleteRunner,
  registerRunner,
  resetRunnerToken,
  verifyRunner,
  type RunnerCallSettings,
} from "./runner-api/runner-calls.ts";
import { updateJob, type UpdateSettings } from "./runner-api/update-job.ts";
import { uploadArtifact, type UploadSettings } from "./runner-api/upload-artifact.ts";

export type RouteSettings = RequestJobSettings &
  UpdateSettings &
  TraceSettings &
  UploadSettings &
  DownloadSettings &
  RunnerCallSettings &
  RestSettings &
  GitFrontSettings;

/** Everything this GitLab answers; the last route takes what is left. */
export function createRoutes(settings: RouteSettings): Route[] {
  const { book } = settings;
  const jobId = (groups: readonly string[]) => Number(groups[0]);
  const ofJob = (subresource?: string) => (groups: readonly string[]) => ({
    resource: "jobs",
    name: groups[0] ?? "",
    ...(subresource === undefined ? {} : { subresource }),
  });
  const ofRunners = (subresource?: string) => () => ({
    resource: "runners",
    ...(subresource === undefined ? {} : { subresource }),
  });
  const api = (
    method: string,
    path: string,
    facts: Route["facts"],
    handle: Route["handle"],
    body: Route["body"] = "whole",
  ): Route => ({ target: "gitlab", method, path: new RegExp(`^/api/v4/${path}$`), body, facts, handle });

  return [
    api(
      "POST",
      "jobs/request",
      () => ({ resource: "jobs", subresource: "request" }),
      (call) => requestJob(call, settings),
    ),
    api("PUT", "jobs/(\\d+)", ofJob(), (call, groups) => updateJob(call, jobId(groups), settings)),
    api("PATCH", "jobs/(\\d+)/trace", ofJob("trace"), (call, groups) => appendTrace(call, jobId(groups), settings)),
    api(
      "POST",
      "jobs/(\\d+)/artifacts",
      ofJob("artifacts"),
      (call, groups) => uploadArtifact(call, jobId(groups), settings),
      "stream",
    ),
    api("GET", "jobs/(\\d+)/artifacts", ofJob("artifacts"), (call, groups) =>
      downloadArtifact(call, jobId(groups), settings),
    ),
    api("POST", "runners", ofRunners(), (call) => registerRunner(call, settings)),
    api("DELETE", "runners", ofRunners(), (call) => deleteRunner(call, settings)),
    api("DELETE", "runners/managers", ofRunners("managers"), (call) => deleteManager(call, settings)),
    api("POST", "runners/verify", ofRunners("verify"), (call) => verifyRunner(call, settings)),
    api("POST", "runners/reset_authentication_token", ofRunners("reset_authentication_token"), (call) =>
      resetRunnerToken(call, settings),
    ),
    api("GET", "runners/router/discovery", ofRunners("router/discovery"), () => refusal("501 Not Implemented")),
    ...createRestRoutes(settings),
    {
      target: "gitlab",
      method: "GET",
      path: new RegExp(`^${STORAGE_PATH}(\\d+)/([0-9a-f]+)$`),
      body: "whole",
      facts: ([name = ""]) => ({ resource: "object-storage", name }),
      handle: (_, groups) => downloadFromStorage(jobId(groups), groups[1] ?? "", book),
    },
    {
      target: "git",
      method: undefined,
      path: GIT_PATH,
      body: "stream",
      facts: ([name = "", subresource = ""]) => ({ resource: "git", name, subresource }),
      handle: (call, groups) => serveGit(call, groups, settings),
    },
    {
      target: "gitlab",
      method: undefined,
      path: /^/,
      body: "whole",
      facts: () => ({ resource: "" }),
      handle: () => failure("404 Not Found"),
    },
  ];
}
