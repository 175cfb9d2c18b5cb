import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobPayload } from "../../../fake-gitlab/index.ts";
import { call, requestJob, startPipeline, startTestGitLab, takeJob, update, type TestGitLab } from "./test-gitlab.ts";

const CI = `
variables:
  GREETING: hello
  RAW: { value: "$NOT_EXPANDED", expand: false }
build:
  image: { name: alpine:3.20, entrypoint: [""], pull_policy: [always, if-not-present], kubernetes: { user: "1001" } }
  services:
    - redis:7
    - { name: postgres:16, alias: db, variables: { POSTGRES_DB: test }, command: [postgres, -c, fsync=off] }
  variables: { GREETING: moin }
  before_script: echo before
  script:
    - - echo one
      - [echo two]
    - echo three
  after_script: [echo after]
  cache: { key: deps, paths: [node_modules/], fallback_keys: [old] }
  artifacts:
    name: out
    paths: [out/]
    expire_in: 1 week
    reports: { junit: report.xml }
  timeout: 1h 30m
`;

let test: TestGitLab;

describe("POST jobs/request", () => {
  beforeEach(async () => {
    test = await startTestGitLab();
  });
  afterEach(() => test.close());

  it("refuses a token that no runner has", async () => {
    const response = await requestJob(test.gitlab, "glrt-wrong");
    expect(response.status).toBe(403);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe('{"message":"403 Forbidden"}');
  });

  it("has nothing to do, and a value that changes with the next job", async () => {
    const first = await requestJob(test.gitlab);
    expect(first.status).toBe(204);
    const value = first.headers.get("x-gitlab-last-update");
    expect(value).toMatch(/^[0-9a-f]{32}$/);
    expect((await requestJob(test.gitlab)).headers.get("x-gitlab-last-update")).toBe(value);
    await startPipeline(test.gitlab, "a: { script: x }");
    await requestJob(test.gitlab);
    expect((await requestJob(test.gitlab)).headers.get("x-gitlab-last-update")).not.toBe(value);
  });

  it("gives the job with everything that the CI file says", async () => {
    const { pipeline, project } = await startPipeline(test.gitlab, CI, {
      path: "top/sub/tool",
      variables: [
        { key: "PASSWORD", value: "hunter2hunter2", masked: true },
        { key: "CONFIG", value: "text", file: true },
      ],
    });
    const response = await call(test.gitlab, "POST", "jobs/request", {
      headers: { "runner-token": test.gitlab.runnerToken },
      body: {},
    });
    expect(response.status).toBe(201);
    const job = (await response.json()) as JobPayload;
    const { sha } = pipeline.commit;
    expect(job).toMatchObject({
      id: 1,
      allow_git_fetch: true,
      job_info: {
        name: "build",
        stage: "test",
        project_id: 1,
        project_name: "tool",
        project_full_path: "top/sub/tool",
      },
      git_info: {
        repo_url: `http://gitlab-ci-token:${job.token}@127.0.0.1:${test.gitlab.address.port}/top/sub/tool.git`,
        ref: "main",
        sha,
        before_sha: "0000000000000000000000000000000000000000",
        ref_type: "branch",
        refspecs: ["+refs/pipelines/1:refs/pipelines/1", "+refs/heads/main:refs/remotes/origin/main"],
        depth: 20,
      },
      runner_info: { timeout: 5400 },
      steps: [
        {
          name: "script",
          script: ["echo before", "echo one", "echo two", "echo three"],
          timeout: 5400,
          when: "on_success",
        },
        { name: "after_script", script: ["echo after"], when: "always", allow_failure: true },
      ],
      image: {
        name: "alpine:3.20",
        entrypoint: [""],
        pull_policy: ["always", "if-not-present"],
        executor_opts: { kubernetes: { user: "1001" } },
      },
      services: [
        { name: "redis:7" },
        {
          name: "postgres:16",
          alias: "db",
          command: ["postgres", "-c", "fsync=off"],
          variables: [{ key: "POSTGRES_DB", value: "test" }],
        },
      ],
      artifacts: [
        {
          name: "out",
          paths: ["out/"],
          when: "on_success",
          artifact_type: "archive",
          artifact_format: "zip",
          expire_in: "1 week",
        },
        { name: "junit.xml", paths: ["report.xml"], when: "always", artifact_type: "junit", artifact_format: "gzip" },
      ],
      cache: [
        { key: "deps-protected", paths: ["node_modules/"], policy: "pull-push", fallback_keys: ["old-protected"] },
      ],
      credentials: [{ type: "registry", username: "gitlab-ci-token", password: job.token }],
      dependencies: [],
      features: { trace_sections: true, token_mask_prefixes: ["glpat-"] },
    });
    expect(job.token).toMatch(/^glcbt-/);
    expect(job.features.failure_reasons).toContain("script_failure");
    const last = new Map(job.variables.map((variable) => [variable.key, variable]));
    expect(last.get("GREETING")?.value).toBe("moin");
    expect(last.get("RAW")).toMatchObject({ value: "$NOT_EXPANDED", raw: true });
    expect(last.get("PASSWORD")).toMatchObject({ value: "hunter2hunter2", masked: true, public: false });
    expect(last.get("CONFIG")).toMatchObject({ file: true });
    expect(last.get("CI_JOB_TOKEN")).toEqual({ key: "CI_JOB_TOKEN", value: job.token, public: false, masked: true });
    const values = Object.fromEntries(job.variables.map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({
      CI: "true",
      GITLAB_CI: "true",
      CI_JOB_ID: "1",
      CI_JOB_TIMEOUT: "5400",
      CI_PROJECT_PATH: project.path,
      CI_PROJECT_NAMESPACE: "top/sub",
      CI_PROJECT_ROOT_NAMESPACE: "top",
      CI_COMMIT_SHA: sha,
      CI_COMMIT_REF_SLUG: "main",
      CI_SERVER_URL: test.gitlab.url,
    });
    expect(test.gitlab.job(1)?.payload).toEqual(job);
  });

  it("gives a job only to a runner with its tags", async () => {
    const tagged = test.gitlab.addRunner({ tags: ["arm", "linux"], runUntagged: false });
    await startPipeline(test.gitlab, "a: { script: x, tags: [arm] }\nb: { script: x }");
    expect((await takeJob(test.gitlab)).job_info.name).toBe("b");
    expect((await requestJob(test.gitlab)).status).toBe(204);
    expect((await takeJob(test.gitlab, tagged.token)).job_info.name).toBe("a");
  });

  it("runs at once for a runner that does not confirm, and after the confirmation for one that does", async () => {
    await startPipeline(test.gitlab, "a: { script: x }\nb: { script: x }");
    await requestJob(test.gitlab, test.gitlab.runnerToken, {});
    expect(test.gitlab.job(1)?.state).toBe("running");
    const job = (await (await requestJob(test.gitlab)).json()) as JobPayload;
    expect(test.gitlab.job(2)?.state).toBe("pending");
    expect((await update(test.gitlab, job, { state: "success" })).status).toBe(400);
    const confirmed = await update(test.gitlab, job, { state: "running", output: {} });
    expect([confirmed.status, await confirmed.text()]).toEqual([200, "200"]);
    expect(test.gitlab.job(2)?.state).toBe("running");
  });
});

describe("POST jobs/request, held open", () => {
  afterEach(() => test.close());

  it("is answered as soon as there is a job", async () => {
    test = await startTestGitLab({ limits: { longPollMs: 600_000 } });
    const waiting = requestJob(test.gitlab);
    await startPipeline(test.gitlab, "a: { script: x }");
    expect((await waiting).status).toBe(201);
  });

  it("is held only with the latest value, as GitLab has it", async () => {
    test = await startTestGitLab({ limits: { longPollMs: 600_000, holdsEveryRequest: false } });
    const ask = (last_update?: string | null) =>
      call(test.gitlab, "POST", "jobs/request", { body: { token: test.gitlab.runnerToken, last_update } });
    const first = await ask();
    expect(first.status).toBe(204);
    expect((await ask("0".repeat(32))).status).toBe(204);
    const held = ask(first.headers.get("x-gitlab-last-update"));
    await eventOf(test, "request", 3);
    await startPipeline(test.gitlab, "a: { script: x }");
    expect((await held).status).toBe(201);
  });

  it("ends with 204 when its time is over", async () => {
    test = await startTestGitLab({ limits: { longPollMs: 20 } });
    const response = await requestJob(test.gitlab);
    expect(response.status).toBe(204);
    expect(response.headers.get("x-gitlab-last-update")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("forgets a runner that went away", async () => {
    test = await startTestGitLab({ limits: { longPollMs: 600_000 } });
    const abort = new AbortController();
    const body = JSON.stringify({ token: test.gitlab.runnerToken });
    const gone = fetch(`${test.gitlab.url}/api/v4/jobs/request`, { method: "POST", body, signal: abort.signal });
    await eventOf(test, "request");
    const lost = eventOf(test, "response-lost");
    abort.abort();
    await expect(gone).rejects.toThrow();
    await lost;
    const next = requestJob(test.gitlab);
    await startPipeline(test.gitlab, "a: { script: x }");
    expect((await next).status).toBe(201);
  });

  it("gives an unconfirmed job to somebody else", async () => {
    test = await startTestGitLab({ limits: { longPollMs: 600_000, confirmationMs: 20 } });
    await startPipeline(test.gitlab, "a: { script: x }");
    const first = (await (await requestJob(test.gitlab)).json()) as JobPayload;
    const second = (await (await requestJob(test.gitlab)).json()) as JobPayload;
    expect(second.id).toBe(first.id);
  });
});

/** The first event of that type, or a later one. */
function eventOf({ history }: TestGitLab, type: string, count = 1): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (history.events.filter((event) => event.type === type).length < count) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = history.onEvent(look);
    look();
  });
}
