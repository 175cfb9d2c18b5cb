import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobPayload, PipelineOptions, Project } from "../../../fake-gitlab/index.ts";
import { UsageError } from "../../../src/diagnostics/index.ts";
import { startPipeline, startTestGitLab, takeJob, update, type TestGitLab } from "./test-gitlab.ts";

let test: TestGitLab;
let projects = 0;
beforeEach(async () => {
  test = await startTestGitLab();
});
afterEach(() => test.close());

const states = () => Object.fromEntries(test.gitlab.jobs().map(({ name, state }) => [name, state]));
const value = (job: JobPayload, key: string) => job.variables.findLast((variable) => variable.key === key)?.value;
const jobNames = async (project: Project, options: PipelineOptions = {}) =>
  (await test.gitlab.createPipeline(project, options)).jobs.map(({ name }) => name);
const FAILED = { state: "failed", failure_reason: "script_failure" };

async function problems(ci: string, files: Record<string, string> = {}): Promise<string[]> {
  const project = await test.gitlab.createProject({
    path: `group/number-${++projects}`,
    files: { ...files, ".gitlab-ci.yml": ci },
  });
  return test.gitlab.createPipeline(project).then(
    () => [],
    (error: unknown) => (error instanceof UsageError ? error.message.split("\n") : [String(error)]),
  );
}

describe("rules", () => {
  it("take jobs into a pipeline and change them", async () => {
    const { project } = await startPipeline(
      test.gitlab,
      `
      variables: { GLOBAL: file }
      workflow:
        name: "for $CI_COMMIT_BRANCH by $WHO"
        rules:
          - { if: $STOP, when: never }
          - { if: $CI_COMMIT_BRANCH == "main", variables: { GLOBAL: workflow, WHO: someone } }
          - when: always
      on main: { script: x, rules: [{ if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH, variables: { OWN: rule } }], variables: { OWN: job } }
      elsewhere: { script: x, rules: [{ if: '$CI_COMMIT_BRANCH != "main"' }] }
      by hand only: { script: x, rules: [{ if: '$CI_PIPELINE_SOURCE == "web"' }] }
      docs: { script: x, rules: [{ changes: ["docs/**/*.md"] }] }
      tool: { script: x, rules: [{ exists: ["$FOLDER/*.sh"], allow_failure: true }], variables: { FOLDER: bin } }
      off: { script: x, rules: [{ if: $CI_COMMIT_SHA, when: never }, { when: always }] }
      other: { script: x, rules: [{ changes: { paths: [code], compare_to: other } }] }
      `,
      { files: { "bin/tool.sh": "#!/bin/sh", code: "1" } },
    );
    const first = await takeJob(test.gitlab);
    expect([value(first, "OWN"), value(first, "GLOBAL")]).toEqual(["rule", "workflow"]);
    expect(value(first, "CI_PIPELINE_NAME")).toBe("for main by someone");
    expect(states()).toEqual({ "on main": "running", docs: "pending", tool: "pending", other: "pending" });
    expect(test.gitlab.jobs().find(({ name }) => name === "tool")?.allowFailure).toBe(true);

    const { files } = project.repository.head("main") ?? {};
    test.gitlab.commit(project, Object.fromEntries(files ?? []), { branch: "other" });
    test.gitlab.commit(project, { "docs/deep/page.md": "x" });
    expect(await jobNames(project)).toEqual(["on main", "docs", "tool"]);
    test.gitlab.commit(project, { code: "2" });
    expect(await jobNames(project)).toEqual(["on main", "tool", "other"]);
    expect(await jobNames(project, { source: "web" })).toEqual(["on main", "by hand only", "docs", "tool", "other"]);
    expect(await jobNames(project, { ref: "other" })).toEqual(["elsewhere", "docs", "tool"]);
    await expect(jobNames(project, { variables: [{ key: "STOP", value: "1" }] })).rejects.toThrow(
      "filtered out by the workflow rules",
    );
  });

  it("can leave out every job, or one that is needed", async () => {
    expect((await problems("a: { script: x, rules: [{ if: $NONE }] }"))[0]).toContain("the rules leave out every job");
    const ci = "a: { script: x, rules: [{ if: $NONE }] }\nb: { script: x, needs: [a] }";
    expect(await problems(ci)).toEqual([
      '.gitlab-ci.yml:2:25: error: job "b" needs "a", which its rules leave out of this pipeline (a need that may be missing says "optional: true")',
    ]);
  });

  it("are told with their place when they are wrong", async () => {
    const ci = `
job:
  script: x
  rules:
    - if: $A = "b"
    - { chnages: [a] }
    - { when: delayed }
    - changes: {}
workflow: { auto_cancel: {} }
`;
    expect((await problems(ci)).map((line) => line.replace(/ \(.*/, ""))).toEqual([
      '.gitlab-ci.yml:6:9: error: unknown keyword "chnages" in "rules"',
      '.gitlab-ci.yml:5:11: error: "rules: if" is "$A = \\"b\\"", which goes wrong at character 4: "= \\"b\\"" is nothing that can stand there',
      '.gitlab-ci.yml:8:16: error: "rules: changes" has no "paths"',
      '.gitlab-ci.yml:9:13: error: "auto_cancel" in "workflow" is not supported by the fake GitLab',
      '.gitlab-ci.yml:2:1: error: job "job" is delayed, but nothing says for how long',
    ]);
  });
});

describe("include", () => {
  it("puts files of the repository below the file itself", async () => {
    await startPipeline(
      test.gitlab,
      `
      include: [/ci/base.yml, { local: "ci/more/*.yml" }]
      build: { variables: { A: own } }
      last: { extends: .template, script: [!reference [.template, before_script], last] }
      `,
      {
        files: {
          "ci/base.yml":
            "include: ci/template.yaml\nstages: [one, two]\nbuild: { stage: one, script: [base], variables: { A: base, B: base } }",
          "ci/template.yaml": ".template: { stage: two, before_script: [prepared] }",
          "ci/more/x.yml": "extra: { stage: two, script: x }",
        },
      },
    );
    const build = await takeJob(test.gitlab);
    expect([build.job_info.stage, build.steps[0]?.script, value(build, "A"), value(build, "B")]).toEqual([
      "one",
      ["base"],
      "own",
      "base",
    ]);
    await update(test.gitlab, build, { state: "success" });
    expect((await takeJob(test.gitlab)).job_info.name).toBe("extra");
    expect((await takeJob(test.gitlab)).steps[0]?.script).toEqual(["prepared", "prepared", "last"]);
  });

  it("is told with the file and place when it is wrong", async () => {
    const ci =
      "include: [ci/a.yml, ci/b.yml, 'https://x/y.yml', { template: T.yml }, { locl: x }, ci/none.txt]\nj: { script: x }";
    expect(
      (await problems(ci, { "ci/aa.yml": "", "ci/b.yml": "include: ci/b.yml" })).map((line) =>
        line.replace(/ \(supp.*/, ""),
      ),
    ).toEqual([
      '.gitlab-ci.yml:1:52: error: "template" in "include" is not supported by the fake GitLab',
      '.gitlab-ci.yml:1:73: error: unknown keyword "locl" in "include" (did you mean "local"?)',
      '.gitlab-ci.yml:1:71: error: "include" has no "local"',
      '.gitlab-ci.yml:1:11: error: "include" names "ci/a.yml", which does not exist (did you mean "ci/aa.yml"?)',
      'ci/b.yml:1:10: error: "include" goes round: ci/b.yml -> ci/b.yml',
      '.gitlab-ci.yml:1:31: error: "include" of https://x/y.yml is not supported by the fake GitLab',
      '.gitlab-ci.yml:1:84: error: "include" names "ci/none.txt", expected a file that ends in .yml or .yaml',
    ]);
    expect(await problems("include: a.yml", { "a.yml": "job:\n  script: x\n  imgae: y" })).toEqual([
      'a.yml:3:3: error: unknown keyword "imgae" in job "job" (did you mean "image"?)',
    ]);
  });
});

describe("parallel", () => {
  it("multiplies a job by a number or a matrix, also for those who need it", async () => {
    await startPipeline(
      test.gitlab,
      `
      stages: [one, two]
      split: { stage: one, script: x, parallel: 2, artifacts: { paths: [a] } }
      os:
        stage: one
        script: x
        variables: { ARCH: none, X: y }
        parallel: { matrix: [{ OS: [linux, mac], ARCH: [arm] }, { OS: windows }] }
        rules: [{ if: $OS != "mac" }]
      all: { stage: two, script: x, needs: [split] }
      some: { stage: two, script: x, needs: [{ job: os, parallel: { matrix: [{ OS: windows }] } }] }
      picky: { stage: two, script: x, dependencies: [split] }
      `,
    );
    expect(states()).toEqual({
      "split 1/2": "pending",
      "split 2/2": "pending",
      "os: [linux, arm]": "pending",
      "os: [windows]": "pending",
      all: "created",
      some: "created",
      picky: "created",
    });
    for (const [index, node] of [
      ["1", "2"],
      ["2", "2"],
      ["1", "3"],
      ["3", "3"],
    ].entries()) {
      const job = await takeJob(test.gitlab);
      expect([value(job, "CI_NODE_INDEX"), value(job, "CI_NODE_TOTAL")]).toEqual(node);
      if (index === 2) expect([value(job, "OS"), value(job, "ARCH"), value(job, "X")]).toEqual(["linux", "arm", "y"]);
      if (index === 3) expect([value(job, "OS"), value(job, "ARCH")]).toEqual(["windows", "none"]);
      await update(test.gitlab, job, { state: "success" });
      expect(states()["all"]).toBe(index === 0 ? "created" : "pending");
    }
    expect((await takeJob(test.gitlab)).dependencies.map(({ name }) => name)).toEqual(["split 1/2", "split 2/2"]);
    expect((await takeJob(test.gitlab)).dependencies.map(({ name }) => name)).toEqual(["os: [windows]"]);
    expect((await takeJob(test.gitlab)).dependencies.map(({ name }) => name)).toEqual(["split 1/2", "split 2/2"]);
  });

  it("is told with its place when it is wrong", async () => {
    const ci =
      "a: { script: x, parallel: 201 }\nb: { script: x, parallel: { matrix: [x] } }\nc: { script: x, needs: [{ job: a, parallel: { matrix: [{ Z: 1 }] } }, { pipeline: x }] }";
    expect((await problems(ci)).map((line) => line.replace(/ \(.*/, ""))).toEqual([
      '.gitlab-ci.yml:1:27: error: "parallel" is number 201, expected a whole number from 1 to 200',
      '.gitlab-ci.yml:2:38: error: "parallel: matrix" has "x", expected mappings of variables',
      '.gitlab-ci.yml:2:37: error: "parallel: matrix" makes 0 jobs, expected 1 to 200',
      '.gitlab-ci.yml:3:73: error: "pipeline" in "needs" is not supported by the fake GitLab',
      '.gitlab-ci.yml:3:25: error: job "c" needs "a: [1]", which does not exist',
    ]);
  });
});

describe("what a job takes over, and when it may fail", () => {
  it("is only what inherit lists", async () => {
    await startPipeline(
      test.gitlab,
      `
      default: { image: alpine, before_script: [before], tags: [t] }
      variables: { A: a, B: b }
      job: { script: x, inherit: { default: [image], variables: [A] } }
      `,
    );
    const job = await takeJob(test.gitlab);
    expect([job.image?.name, job.steps[0]?.script, value(job, "A"), value(job, "B")]).toEqual([
      "alpine",
      ["x"],
      "a",
      undefined,
    ]);
    expect((await problems("job: { script: x, inherit: { default: [imgae] } }"))[0]).toContain(
      '1:40: error: "inherit: default" is "imgae"',
    );
  });

  it("is with some exit codes", async () => {
    const { pipeline } = await startPipeline(
      test.gitlab,
      "a: { stage: build, script: x, allow_failure: { exit_codes: [7] } }\nb: { script: x, allow_failure: { exit_codes: 7 } }\nc: { stage: deploy, script: x }",
    );
    await update(test.gitlab, await takeJob(test.gitlab), { ...FAILED, exit_code: 7 });
    await update(test.gitlab, await takeJob(test.gitlab), { ...FAILED, exit_code: 8 });
    await test.gitlab.finished(pipeline);
    expect(states()).toEqual({ a: "failed", b: "failed", c: "skipped" });
  });
});
