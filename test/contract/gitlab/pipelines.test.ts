import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  jobNamed,
  requestJob,
  startPipeline,
  startTestGitLab,
  takeJob,
  update,
  type TestGitLab,
} from "./test-gitlab.ts";

let test: TestGitLab;

beforeEach(async () => {
  test = await startTestGitLab();
});
afterEach(() => test.close());

const states = () => Object.fromEntries(test.gitlab.jobs().map(({ name, state }) => [name, state]));

/** Runs the next job to its end. */
async function run(expected: string, end: object = { state: "success" }): Promise<void> {
  const job = await takeJob(test.gitlab);
  expect(job.job_info.name).toBe(expected);
  await update(test.gitlab, job, end);
}

const FAILED = { state: "failed", failure_reason: "script_failure", exit_code: 1 };

describe("a pipeline", () => {
  it("goes from stage to stage, whatever the order in the file", async () => {
    const { pipeline } = await startPipeline(
      test.gitlab,
      `
      last: { stage: .post, script: x }
      deploy: { stage: deploy, script: x }
      test 1: { script: x }
      test 2: { script: x }
      build: { stage: build, script: x }
      `,
    );
    await run("build");
    expect(states()).toEqual({
      build: "success",
      "test 1": "pending",
      "test 2": "pending",
      deploy: "created",
      last: "created",
    });
    await run("test 1");
    expect((await takeJob(test.gitlab)).job_info.name).toBe("test 2");
    expect((await requestJob(test.gitlab)).status).toBe(204);
    await update(test.gitlab, jobNamed(test.gitlab, "test 2").payload ?? { id: 0, token: "" }, { state: "success" });
    await run("deploy");
    await run("last");
    await test.gitlab.finished(pipeline);
    expect(test.gitlab.jobs().every(({ state }) => state === "success")).toBe(true);
  });

  it("stops at a failure, but for the jobs that wait for one", async () => {
    const { pipeline } = await startPipeline(
      test.gitlab,
      `
      stages: [one, two, three]
      tolerated: { stage: one, script: x, allow_failure: true }
      fails: { stage: two, script: x }
      next: { stage: three, script: x }
      repair: { stage: three, script: x, when: on_failure }
      tidy: { stage: three, script: x, when: always }
      off: { stage: three, script: x, when: never }
      `,
    );
    await run("tolerated", FAILED);
    await run("fails", FAILED);
    await run("repair");
    await run("tidy");
    await test.gitlab.finished(pipeline);
    expect(states()).toEqual({
      tolerated: "failed",
      fails: "failed",
      next: "skipped",
      repair: "success",
      tidy: "success",
      off: "skipped",
    });
  });

  it("lets needs overtake stages, with artifacts of those alone", async () => {
    await startPipeline(
      test.gitlab,
      `
      slow: { stage: build, script: x }
      quick: { stage: build, script: x }
      early: { stage: deploy, script: x, needs: [quick, { job: gone, optional: true }] }
      at once: { stage: deploy, script: x, needs: [] }
      picky: { stage: deploy, script: x, dependencies: [slow] }
      `,
    );
    expect((await takeJob(test.gitlab)).job_info.name).toBe("slow");
    await run("quick");
    await run("at once");
    const early = await takeJob(test.gitlab);
    expect([early.job_info.name, early.dependencies.map(({ name }) => name)]).toEqual(["early", ["quick"]]);
    expect(states()["picky"]).toBe("created");
    await update(test.gitlab, jobNamed(test.gitlab, "slow").payload ?? { id: 0, token: "" }, { state: "success" });
    const picky = await takeJob(test.gitlab);
    expect(picky.dependencies.map(({ name }) => name)).toEqual(["slow"]);
  });

  it("tries a failed job again as another job, for the reasons that are listed", async () => {
    const { pipeline } = await startPipeline(
      test.gitlab,
      "flaky: { stage: build, script: x, retry: { max: 2, when: [script_failure] } }\nnext: { script: x }",
    );
    await run("flaky", FAILED);
    expect(test.gitlab.jobs().map(({ id, name, state, retried }) => [id, name, state, retried])).toEqual([
      [1, "flaky", "failed", true],
      [2, "next", "created", false],
      [3, "flaky", "pending", false],
    ]);
    let over = false;
    const finished = test.gitlab.finished(pipeline).then(() => (over = true));
    await run("flaky", { state: "failed", failure_reason: "runner_system_failure" });
    expect(jobNamed(test.gitlab, "flaky").id).toBe(3);
    await finished;
    expect(over).toBe(true);
    expect(states()).toEqual({ flaky: "failed", next: "skipped" });
  });

  it("tries no more often than it may", async () => {
    await startPipeline(test.gitlab, "flaky: { script: x, retry: 1 }");
    await run("flaky", FAILED);
    await run("flaky", FAILED);
    expect((await requestJob(test.gitlab)).status).toBe(204);
    expect(test.gitlab.jobs()).toHaveLength(2);
  });

  it("skips what comes after a cancelled job", async () => {
    const { pipeline } = await startPipeline(
      test.gitlab,
      "a: { stage: build, script: x }\nb: { script: x }\nc: { stage: deploy, script: x }",
    );
    test.gitlab.cancel(1);
    await test.gitlab.finished(pipeline);
    expect(states()).toEqual({ a: "canceled", b: "skipped", c: "skipped" });
  });

  it("runs on another branch without what is protected, and with variables given by hand", async () => {
    const { project } = await startPipeline(test.gitlab, "a: { script: x, variables: { WHO: file } }", {
      variables: [
        { key: "DEPLOY_KEY", value: "for main only", protected: true },
        { key: "WHO", value: "project" },
      ],
    });
    const onMain = await takeJob(test.gitlab);
    test.gitlab.commit(
      project,
      { ".gitlab-ci.yml": "b: { script: y, cache: { key: k, paths: [p] } }" },
      { branch: "Feature/X" },
    );
    await test.gitlab.createPipeline(project, { ref: "Feature/X", variables: [{ key: "WHO", value: "hand" }] });
    const onBranch = await takeJob(test.gitlab);
    const last = (job: typeof onMain, key: string) => job.variables.findLast((variable) => variable.key === key)?.value;
    expect([last(onMain, "DEPLOY_KEY"), last(onMain, "WHO")]).toEqual(["for main only", "project"]);
    expect([last(onBranch, "DEPLOY_KEY"), last(onBranch, "WHO")]).toEqual([undefined, "hand"]);
    expect(last(onBranch, "CI_COMMIT_REF_SLUG")).toBe("feature-x");
    expect(onBranch.cache[0]?.key).toBe("k-non_protected");
    await expect(test.gitlab.createPipeline(project, { ref: "nowhere" })).rejects.toThrow('has no branch "nowhere"');
  });

  it("needs a CI file", async () => {
    const project = await test.gitlab.createProject({ path: "group/bare", files: {} });
    await expect(test.gitlab.createPipeline(project)).rejects.toThrow('project "group/bare" has no .gitlab-ci.yml');
    await expect(test.gitlab.createProject({ path: "group/bare", files: {} })).rejects.toThrow(
      "there is already a project",
    );
    await expect(test.gitlab.createProject({ path: "alone", files: {} })).rejects.toThrow("expected group/name");
  });
});
