import { invalid, json, refusal } from "../http/answers.ts";
import type { Answer, Call, Route } from "../http/call.ts";
import type { Job } from "../jobs/job.ts";
import { GITLAB_REVISION, GITLAB_VERSION } from "../payload/server.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import { mayUse, type Project } from "../projects/project.ts";
import { callerOf, type Caller } from "./caller.ts";
import { cancel, play, pipelineJobs, projectJobs, retry, showArtifacts, showJob, showTrace } from "./job-pages.ts";
import { parametersOf, type Parameters } from "./parameters.ts";
import {
  cancelPipeline,
  createPipeline,
  listPipelines,
  retryPipeline,
  showPipeline,
  showPipelineVariables,
} from "./pipeline-pages.ts";
import { projectView } from "./project-view.ts";
import type { RestSettings } from "./rest-settings.ts";
import { createRunner, listRunners, runnerPage } from "./runner-pages.ts";
import { userView } from "./user-view.ts";

type Page = (call: Call, parameters: Parameters, groups: readonly string[]) => Answer;

/** Pages that a job may ask for with its own token. */
const OF_JOBS = /^GET \/projects\/[^/]+\/(jobs|pipelines\/\d+\/jobs|jobs\/\d+\/artifacts)$/;

/** The pages of the normal API that there are, for the user and, some of them, for running jobs. */
export function createRestRoutes(settings: RestSettings): Route[] {
  const { book, pipelines, server } = settings;
  const page = (method: string, path: string, handle: Page): Route => ({
    target: "gitlab",
    method,
    path: new RegExp(`^/api/v4${path}$`),
    body: "whole",
    facts: factsOf(path),
    handle(call, groups) {
      const caller = callerOf(call, settings);
      const isForJobs = OF_JOBS.test(`${call.method} ${call.path.replace(/^\/api\/v4/, "")}`);
      if (caller === undefined || (caller.is === "job" && !isForJobs)) return refusal("401 Unauthorized");
      const project = path.startsWith("/projects/") ? projectOf(groups[0] ?? "", caller, settings) : undefined;
      if (path.startsWith("/projects/") && project === undefined) return refusal("404 Project Not Found");
      const parameters = parametersOf(call);
      return parameters === undefined ? unreadable(call) : handle(call, parameters, groups);
    },
  });
  const ofProject = (
    method: string,
    below: string,
    handle: (call: Call, project: Project, parameters: Parameters) => Answer,
  ) =>
    page(method, `/projects/([^/]+)${below}`, (call, parameters, [id = ""]) => {
      const project = settings.projects.byIdOrPath(id);
      return project === undefined ? refusal("404 Project Not Found") : handle(call, project, parameters);
    });
  const ofJob = (method: string, below: string, handle: (job: Job, parameters: Parameters) => Answer) =>
    page(method, `/projects/([^/]+)/jobs/(\\d+)${below}`, (_, parameters, [id = "", number = ""]) => {
      const job = book.find(Number(number));
      const isThere = job !== undefined && job.pipeline.project === settings.projects.byIdOrPath(id);
      return isThere ? handle(job, parameters) : refusal("404 Not found");
    });
  const ofPipeline = (
    method: string,
    below: string,
    handle: (pipeline: Pipeline, call: Call, parameters: Parameters) => Answer,
  ) =>
    page(method, `/projects/([^/]+)/pipelines/(\\d+)${below}`, (call, parameters, [id = "", number = ""]) => {
      const pipeline = pipelines.find(Number(number));
      const isThere = pipeline !== undefined && pipeline.project === settings.projects.byIdOrPath(id);
      return isThere ? handle(pipeline, call, parameters) : refusal("404 Not found");
    });

  return [
    page("GET", "/(?:version|metadata)", () => json(200, { version: GITLAB_VERSION, revision: GITLAB_REVISION })),
    page("GET", "/user", () => json(200, userView(server))),
    currentJob(settings),
    ofProject("GET", "", (_, project) => json(200, projectView(project, server))),
    ofProject("GET", "/jobs", (call, project, given) => projectJobs(call, project, given, settings)),
    ofJob("GET", "", (job) => showJob(job, settings)),
    ofJob("GET", "/trace", showTrace),
    ofJob("GET", "/artifacts", showArtifacts),
    ofJob("POST", "/cancel", (job, given) => cancel(job, given, settings)),
    ofJob("POST", "/retry", (job) => retry(job, settings)),
    ofJob("POST", "/play", (job, given) => play(job, given, settings)),
    ofProject("GET", "/pipelines", (call, project, given) => listPipelines(call, project, given, settings)),
    ofProject("POST", "/pipeline", (_, project, given) => createPipeline(project, given, settings)),
    ofProject("GET", "/pipelines/latest", (_, project, { ref = project.defaultBranch }) => {
      const latest = pipelines.of(project).findLast((pipeline) => pipeline.ref === ref);
      return latest === undefined ? refusal("404 Not found") : showPipeline(latest, settings);
    }),
    ofPipeline("GET", "", (pipeline) => showPipeline(pipeline, settings)),
    ofPipeline("GET", "/jobs", (pipeline, call, given) => pipelineJobs(call, pipeline, given, settings)),
    ofPipeline("GET", "/variables", showPipelineVariables),
    ofPipeline("POST", "/cancel", (pipeline) => cancelPipeline(pipeline, settings)),
    ofPipeline("POST", "/retry", (pipeline) => retryPipeline(pipeline, settings)),
    page("POST", "/user/runners", (_, given) => createRunner(given, settings)),
    page("GET", "/runners(?:/all)?", (call) => listRunners(call, settings)),
    ...["GET", "POST", "DELETE"].map((method) =>
      page(method, "/runners/(\\d+)(|/managers|/reset_authentication_token)", (call, _, [id = "", below = ""]) =>
        runnerPage(call, Number(id), below, settings),
      ),
    ),
  ];
}

/** `GET /job`: the job whose token it is. */
function currentJob(settings: RestSettings): Route {
  return {
    target: "gitlab",
    method: "GET",
    path: /^\/api\/v4\/job$/,
    body: "whole",
    facts: () => ({ resource: "job" }),
    handle(call) {
      const caller = callerOf(call, settings);
      if (caller === undefined) return refusal("401 Unauthorized");
      return caller.is === "job" ? showJob(caller.job, settings) : refusal("404 Job Not Found");
    },
  };
}

/** A job sees the projects that let it in. */
function projectOf(id: string, caller: Caller, { projects }: RestSettings): Project | undefined {
  const project = projects.byIdOrPath(id);
  if (project === undefined || caller.is === "user") return project;
  return mayUse(project, caller.job.pipeline.project) ? project : undefined;
}

function unreadable(call: Call): Answer {
  const type = call.headers["content-type"] ?? "";
  if (type.startsWith("application/json")) return invalid("the body is no JSON object");
  return json(415, { error: `The provided content-type '${type}' is not supported.` });
}

/** The first word is the resource; of projects the first group is the name, and the rest what is asked of it. */
function factsOf(path: string): Route["facts"] {
  const [, resource = ""] = /^\/\(?(?:\?:)?(\w+)/.exec(path) ?? [];
  const below = path
    .split("/")
    .slice(3)
    .filter((part) => /^\w+$/.test(part))
    .join("/");
  return ([name]) => ({
    resource,
    ...(name === undefined || name === "" ? {} : { name: decodeURIComponent(name) }),
    ...(below === "" ? {} : { subresource: below }),
  });
}
