import { type GitFrontSettings } from "./git/git-front.ts";
import type { Route } from "./http/call.ts";
import type { RestSettings } from "./rest-api/rest-settings.ts";
import { type TraceSettings } from "./runner-api/append-trace.ts";
import { type DownloadSettings } from "./runner-api/download-artifact.ts";
import { type RequestJobSettings } from "./runner-api/request-job.ts";
import { type RunnerCallSettings } from "./runner-api/runner-calls.ts";
import { type UpdateSettings } from "./runner-api/update-job.ts";
import { type UploadSettings } from "./runner-api/upload-artifact.ts";
export type RouteSettings = RequestJobSettings & UpdateSettings & TraceSettings & UploadSettings & DownloadSettings & RunnerCallSettings & RestSettings & GitFrontSettings;
/** Everything this GitLab answers; the last route takes what is left. */
export declare function createRoutes(settings: RouteSettings): Route[];
