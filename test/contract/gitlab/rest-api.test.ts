import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pipeline } from "../../../fake-gitlab/index.ts";
import {
  call,
  output,
  patchTrace,
  startPipeline,
  startTestGitLab,
  takeJob,
  update,
  type TestGitLab,
} from "./test-gitlab.ts";

const CI = `
stages: [one, two]
build: { stage: one, script: x, artifacts: { paths: [out], expire_in: 1 day }, tags: [] }
ask: { stage: one, script: x, when: manual, allow_failure: false }
later: { stage: one, script: x, when: delayed, start_in: 1 day }
deploy: { stage: two, script: x }
`;
const FAILED = { state: "failed", failure_reason: "script_failure", exit_code: 3 };

let test: TestGitLab;
let pipeline: Pipeline;

beforeEach(async () => {
  test = await startTestGitLab();
  ({ pipeline } = await startPipeline(test.gitlab, CI, { path: "group/sub/project" }));
});
afterEach(() => test.close());

const as = (headers: Record<string, string>) => (method: string, path: string, body?: unknown) =>
  call(test.gitlab, method, path, { headers, ...(body === undefined ? {} : { body }) });
const user = (method: string, path: string, body?: unknown) =>
  as({ "private-token": test.gitlab.apiToken })(method, path, body);
const read = async (path: string) => (await user("GET", path)).json() as Promise<Record<string, unknown>>;
const states = () => Object.fromEntries(test.gitlab.jobs().map(({ id, name, state }) => [`${name} ${id}`, state]));

describe("the normal API", () => {
  it("is open to the access token in each form, and to a job's token where GitLab lets it in", async () => {
    const { apiToken } = test.gitlab;
    const statusOf = async (headers: Record<string, string>, path = "projects/1") =>
      (await as(headers)("GET", path)).status;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ "private-token": "glpat-wrong" })).toBe(401);
    expect(await statusOf({ authorization: `Bearer ${apiToken}` })).toBe(200);
    expect(await statusOf({}, `projects/1?private_token=${apiToken}`)).toBe(200);
    const job = await takeJob(test.gitlab);
    const token = { "job-token": job.token };
    expect(await statusOf(token)).toBe(401);
    expect(await statusOf(token, "projects/1/jobs")).toBe(200);
    expect(await statusOf(token, "projects/1/pipelines/1/jobs")).toBe(200);
    const own = await as(token)("GET", "job");
    expect([own.status, await own.json()]).toEqual([200, expect.objectContaining({ id: job.id, status: "running" })]);
    expect((await user("GET", "job")).status).toBe(404);
    expect(JSON.stringify(test.history.events)).not.toContain(apiToken);
  });

  it("shows projects by number and by path", async () => {
    expect(await read("projects/group%2Fsub%2Fproject")).toMatchObject({
      id: 1,
      path_with_namespace: "group/sub/project",
      default_branch: "main",
      http_url_to_repo: `${test.gitlab.url}/group/sub/project.git`,
    });
    expect(await (await user("GET", "projects/7")).json()).toEqual({ message: "404 Project Not Found" });
    expect(await (await user("GET", "projects/1/jobs/99")).json()).toEqual({ message: "404 Not found" });
    expect(await read("version")).toMatchObject({ version: expect.stringMatching(/^19\./) });
    expect(await read("user")).toMatchObject({ username: "root" });
  });

  it("shows a job from its beginning to its end, its log and its artifacts", async () => {
    expect(await read("projects/1/jobs/1")).toMatchObject({
      id: 1,
      status: "pending",
      stage: "one",
      name: "build",
      ref: "main",
      tag: false,
      allow_failure: false,
      started_at: null,
      finished_at: null,
      duration: null,
      runner: null,
      runner_manager: null,
      artifacts: [],
      pipeline: { id: pipeline.id, project_id: 1, sha: pipeline.commit.sha, status: "running" },
      commit: { id: pipeline.commit.sha, author_name: "Faultline" },
      web_url: `${test.gitlab.url}/group/sub/project/-/jobs/1`,
    });
    const request = {
      token: test.gitlab.runnerToken,
      system_id: "s_1",
      info: { version: "19.4.0", platform: "linux" },
    };
    const job = (await (await call(test.gitlab, "POST", "jobs/request", { body: request })).json()) as {
      id: number;
      token: string;
    };
    const form = new FormData();
    form.append("file", new Blob(["zipped"]), "artifacts.zip");
    await call(test.gitlab, "POST", `jobs/1/artifacts?expire_in=1+day`, {
      headers: { "job-token": job.token },
      body: form,
    });
    await patchTrace(test.gitlab, job, "some output\n", 0);
    const running = await user("GET", "projects/1/jobs/1/trace");
    expect([running.headers.get("content-type"), await running.text()]).toEqual(["text/plain", "some output\n"]);
    await update(test.gitlab, job, { ...FAILED, ...output("some output\n") });
    const over = await read("projects/1/jobs/1");
    expect(over).toMatchObject({
      status: "failed",
      failure_reason: "script_failure",
      duration: expect.any(Number),
      runner: { id: 1, description: "faultline", runner_type: "instance_type" },
      runner_manager: { system_id: "s_1", version: "19.4.0", platform: "linux" },
      artifacts_file: { filename: "artifacts.zip", size: 6 },
      artifacts: [
        { file_type: "archive", size: 6, filename: "artifacts.zip", file_format: "zip" },
        { file_type: "trace", size: 12, filename: "job.log" },
      ],
    });
    const lifetime = Date.parse(String(over["artifacts_expire_at"])) - Date.parse(String(over["created_at"]));
    expect(Math.round(lifetime / 86_400_000)).toBe(1);
    expect(await (await user("GET", "projects/1/jobs/1/artifacts")).text()).toBe("zipped");
    expect((await user("GET", "projects/1/jobs/2/artifacts")).status).toBe(404);
  });

  it("plays, cancels and retries jobs", async () => {
    expect(states()).toEqual({
      "build 1": "pending",
      "ask 2": "manual",
      "later 3": "scheduled",
      "deploy 4": "created",
    });
    const unplayable = await user("POST", "projects/1/jobs/1/play");
    expect([unplayable.status, await unplayable.json()]).toEqual([
      400,
      { message: "400 Bad request - Unplayable Job" },
    ]);
    const attributes = { job_variables_attributes: [{ key: "TO", value: "there" }] };
    const played = await user("POST", "projects/1/jobs/2/play", attributes);
    expect([played.status, await played.json()]).toEqual([200, expect.objectContaining({ id: 2, status: "pending" })]);
    await user("POST", "projects/1/jobs/3/play");
    const canceled = await user("POST", "projects/1/jobs/1/cancel");
    expect([canceled.status, await canceled.json()]).toEqual([201, expect.objectContaining({ status: "canceled" })]);
    const asked = await takeJob(test.gitlab);
    expect(asked.variables.at(-1)).toMatchObject({ key: "TO", value: "there" });
    expect(await (await user("POST", "projects/1/jobs/2/cancel")).json()).toMatchObject({ status: "canceling" });
    expect(await (await user("POST", "projects/1/jobs/2/cancel?force=true")).json()).toMatchObject({
      status: "canceled",
    });
    const later = await takeJob(test.gitlab);
    const notYet = await user("POST", "projects/1/jobs/3/retry");
    expect([notYet.status, await notYet.json()]).toEqual([403, { message: "403 Forbidden - Job is not retryable" }]);
    await update(test.gitlab, later, { state: "success" });
    expect(states()).toMatchObject({ "deploy 4": "skipped" });
    expect(await read("projects/1/pipelines/1")).toMatchObject({ status: "canceled" });

    for (const id of [1, 2]) expect((await user("POST", `projects/1/jobs/${id}/retry`)).status).toBe(201);
    expect(states()).toMatchObject({ "build 5": "pending", "ask 6": "pending", "deploy 4": "created" });
    expect((await user("POST", "projects/1/jobs/1/retry")).status).toBe(403);
    for (const name of ["build", "ask", "deploy"]) {
      const job = await takeJob(test.gitlab);
      expect(job.job_info.name).toBe(name);
      await update(test.gitlab, job, { state: "success" });
    }
    expect(await read("projects/1/pipelines/1")).toMatchObject({ status: "success", duration: expect.any(Number) });
  });

  it("lists jobs newest first, by state and by page", async () => {
    const first = await user("GET", "projects/1/jobs?per_page=3");
    expect(((await first.json()) as { name: string }[]).map(({ name }) => name)).toEqual(["deploy", "later", "ask"]);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "x-total": "4",
      "x-total-pages": "2",
      "x-page": "1",
      "x-next-page": "2",
      "x-prev-page": "",
    });
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    const second = await fetch(next, { headers: { "private-token": test.gitlab.apiToken } });
    expect(await second.json()).toEqual([expect.objectContaining({ name: "build" })]);
    const waiting = await user("GET", "projects/1/jobs?scope[]=manual&scope[]=pending");
    expect(((await waiting.json()) as { name: string }[]).map(({ name }) => name)).toEqual(["ask", "build"]);
    const wrong = await user("GET", "projects/1/jobs?scope=sleeping");
    expect([wrong.status, await wrong.json()]).toEqual([400, { message: "Scope contains invalid value(s)" }]);
  });

  it("makes, lists, cancels and retries pipelines", async () => {
    const made = await user("POST", "projects/1/pipeline", { ref: "main", variables: [{ key: "A", value: "1" }] });
    expect([made.status, await made.json()]).toEqual([
      201,
      expect.objectContaining({
        id: 2,
        source: "api",
        status: "running",
        ref: "main",
        user: expect.objectContaining({ username: "root" }),
      }),
    ]);
    expect(await read("projects/1/pipelines/2/variables")).toEqual([
      { key: "A", value: "1", variable_type: "env_var", raw: false },
    ]);
    expect(((await read("projects/1/pipelines")) as unknown as { id: number }[]).map(({ id }) => id)).toEqual([2, 1]);
    expect(
      ((await read("projects/1/pipelines?source=api")) as unknown as { id: number }[]).map(({ id }) => id),
    ).toEqual([2]);
    expect(await read("projects/1/pipelines?scope=finished")).toEqual([]);
    expect(await read("projects/1/pipelines/latest")).toMatchObject({ id: 2 });

    const job = await takeJob(test.gitlab);
    await update(test.gitlab, job, FAILED);
    const canceled = await user("POST", "projects/1/pipelines/1/cancel");
    expect([canceled.status, await canceled.json()]).toEqual([
      200,
      expect.objectContaining({ id: 1, status: "manual" }),
    ]);
    const retried = await user("POST", "projects/1/pipelines/1/retry");
    expect([retried.status, await retried.json()]).toEqual([201, expect.objectContaining({ status: "running" })]);
    const list = async (query: string) =>
      (
        (await read(`projects/1/pipelines/1/jobs${query}`)) as unknown as { id: number; name: string; status: string }[]
      ).map(({ name, status }) => `${name} ${status}`);
    expect(await list("")).toEqual(["deploy created", "later pending", "build pending", "ask manual"]);
    expect(await list("?include_retried=true")).toContain("build failed");

    const nowhere = await user("POST", "projects/1/pipeline", { ref: "nowhere" });
    expect([nowhere.status, await nowhere.json()]).toEqual([400, { message: { base: ["Reference not found"] } }]);
    expect(await (await user("POST", "projects/1/pipeline")).json()).toEqual({ error: "ref is missing" });
    const form = await call(test.gitlab, "POST", "projects/1/pipeline", {
      headers: { "private-token": test.gitlab.apiToken, "content-type": "application/x-www-form-urlencoded" },
      body: "ref=main",
    });
    expect(form.status).toBe(201);
    const strange = await call(test.gitlab, "POST", "projects/1/pipeline", {
      headers: { "private-token": test.gitlab.apiToken, "content-type": "text/csv" },
      body: "ref,main",
    });
    expect([strange.status, await strange.json()]).toEqual([
      415,
      { error: "The provided content-type 'text/csv' is not supported." },
    ]);
  });
});
