import { execFileSync, spawnSync } from "node:child_process";
import { access, chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createWallClock } from "../../../src/platform/index.ts";
import { resolveFlags } from "../../../src/runner/build/feature-flags.ts";
import { createJobControl } from "../../../src/runner/build/job-control.ts";
import { runBuild } from "../../../src/runner/build/run-build.ts";
import type { JobPayload } from "../../../src/runner/gitlab/job-payload.ts";
import { loadConfig } from "../../../src/runner/index.ts";
import { createJobTrace } from "../../../src/runner/trace/job-trace.ts";
import { bashExecutor, type BashExecutorOptions } from "./bash-executor.ts";
import { installNewerGit } from "./newer-git.ts";
import { sampleJob } from "./sample-job.ts";
import { traceStreams } from "./trace-streams.ts";

let root: string;
let origin: string;
let sha: string;

function git(...command: string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...identity, ...command], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: process.env["PATH"], HOME: root },
  }).trim();
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "runner-scripts-"));
  const work = join(root, "work");
  origin = join(root, "group", "project.git");
  git("init", "-q", work);
  for (const content of ["one", "two"]) {
    await writeFile(join(work, "file.txt"), content);
    git("-C", work, "add", ".");
    git("-C", work, "commit", "-q", "-m", content);
  }
  sha = git("-C", work, "rev-parse", "HEAD");
  git("clone", "-q", "--bare", work, origin);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function build(
  changes: Partial<JobPayload> & { script?: string[] },
  executor: Partial<BashExecutorOptions> = {},
  toml = "",
) {
  const job = sampleJob(changes);
  const { config } = loadConfig(
    `[[runners]]\nname = "r"\nurl = "http://gitlab"\nexecutor = "kubernetes"\n${toml}`,
    "c",
  );
  const runner = config?.runners[0];
  if (runner === undefined) throw new Error("no runner");
  const flags = resolveFlags(runner, job.variables);
  const clock = createWallClock();
  const trace = createJobTrace({
    clock,
    timestamps: true,
    sections: false,
    limitBytes: 4_000_000,
    secrets: { phrases: [], tokenPrefixes: [], allDefaultTokens: true },
  });
  const { create, log } = bashExecutor({ root, ...executor });
  const outcome = await runBuild({
    job,
    runner,
    flags,
    trace,
    clock,
    slot: { runner: 0, project: 0 },
    control: createJobControl(),
    createExecutor: create,
    systemId: "r_1",
    shortToken: "short",
    hostname: "",
    version: "19.4.0",
    revision: "rev",
    correlationId: "abc123",
    tls: {},
    debug: () => {},
    lacksRoom: () => () => {},
  });
  trace.close();
  const streams = traceStreams(trace.buffer.slice(0, trace.buffer.length));
  return { outcome, log, work: String(streams["01"]), runner: String(streams["00"]) };
}

function fromOrigin(variables: JobPayload["variables"] = []): Partial<JobPayload> {
  const { git_info } = sampleJob();
  // The path of the URL becomes the project's folder; an absolute one keeps the test inside its own root.
  return {
    git_info: { ...git_info, repo_url: `file://${origin}`, sha, depth: 1 },
    variables: [...variables],
  };
}

test("get_sources clones the commit, fetches again into the same folder and cleans it", async () => {
  const script = ["cat file.txt && ls -A && git rev-parse HEAD && touch left-over"];
  const first = await build({ ...fromOrigin(), script });
  expect(first.outcome).toEqual({ state: "success" });
  expect(first.work).toContain("Gitaly correlation ID: abc123");
  expect(first.work).toContain("\x1b[32;1mFetching changes with git depth set to 1...\x1b[0;m\n");
  expect(first.work).toContain("\x1b[32;1mCreated fresh repository.\x1b[0;m\n");
  expect(first.work).toContain(`\x1b[32;1mChecking out ${sha.slice(0, 8)} as detached HEAD (ref is main)...\x1b[0;m\n`);
  expect(first.work).toContain("\x1b[32;1mSkipping Git submodules setup\x1b[0;m\n");
  expect(first.work).toContain(`two.git\nfile.txt\n${sha}\n`);
  const second = await build({ ...fromOrigin(), script });
  expect(second.outcome).toEqual({ state: "success" });
  expect(second.work).toContain(`two.git\nfile.txt\n${sha}\n`);
});

test("GIT_CHECKOUT may be spelled as any boolean, and GIT_FETCH_EXTRA_FLAGS none leaves git its talk", async () => {
  const variables = [
    { key: "GIT_CHECKOUT", value: "F" },
    { key: "GIT_FETCH_EXTRA_FLAGS", value: "none" },
  ];
  const { outcome, work } = await build({ ...fromOrigin(variables), script: ["ls -A"] });
  expect(outcome).toEqual({ state: "success" });
  expect(work).toContain("[new branch]");
  expect(work).toContain("Skipping Git checkout");
  expect(work).toContain("$ ls -A\x1b[0;m\n.git\n");
});

test.each(["none", "empty"])(
  "GIT_STRATEGY %s: neither checkout nor submodules, and both are said",
  async (strategy) => {
    const variables = [
      { key: "GIT_STRATEGY", value: strategy },
      { key: "GIT_SUBMODULE_STRATEGY", value: "nonsense" },
    ];
    const { outcome, work } = await build({ ...fromOrigin(variables), script: ["true"] });
    expect(outcome).toEqual({ state: "success" });
    expect(work).toMatch(/Skipping Git repository setup.*\n.*Skipping Git checkout.*\n.*Skipping Git submodules setup/);
  },
);

test("commands are shown without blanks around them, those of several lines folded with FF_SCRIPT_SECTIONS", async () => {
  const { work } = await build({
    features: { ...sampleJob().features, trace_sections: true },
    variables: [
      { key: "GIT_STRATEGY", value: "none" },
      { key: "FF_SCRIPT_SECTIONS", value: "true" },
    ],
    steps: [
      { name: "script", script: ["\techo one  ", " ", "  echo two\necho three\n"], timeout: 3600, when: "on_success" },
      { name: "after_script", script: ["echo four\necho five"], timeout: 300, when: "always" },
    ] as JobPayload["steps"],
  });
  const plain = work.replaceAll(/section_(start|end):\d+:/g, "$1 ");
  const options = "[hide_duration=true,collapsed=true]";
  expect(plain).toContain(
    "\x1b[32;1m$ echo one\x1b[0;m\none\n\n" +
      `start section_script_step_2${options}\r\x1b[0K\x1b[32;1m$ echo two\necho three\x1b[0;m\n` +
      "end section_script_step_2\r\x1b[0K\ntwo\nthree\n",
  );
  expect(plain).toContain(
    `start section_after_script_step_0${options}\r\x1b[0K\x1b[32;1m$ echo four\necho five\x1b[0;m\n` +
      "end section_after_script_step_0\r\x1b[0K\nfour\nfive\n",
  );
});

test("a cache's policy may be a variable, and one that there is not fails the job before its script", async () => {
  const cache = (policy: string) => ({
    variables: [
      { key: "GIT_STRATEGY", value: "none" },
      { key: "P", value: policy },
    ],
    cache: [{ key: "one", paths: ["x"], policy: "$P" }],
    script: ["echo here"],
  });
  expect((await build(cache("push"))).work).toContain("Not downloading cache one due to policy");
  expect((await build(cache("pull"))).work).toContain("Not uploading cache one due to policy");
  const { outcome, runner, work } = await build(cache("bogus"));
  expect(outcome).toEqual({ state: "failed", failureReason: "runner_system_failure" });
  expect(runner).toContain("Job failed (system failure): unknown cache policy bogus for one");
  expect(work).not.toContain("here");
});

test("time limits that make no sense are told before the script, and so are those longer than the job's", async () => {
  const { outcome, runner } = await build({
    variables: [
      { key: "GIT_STRATEGY", value: "none" },
      { key: "RUNNER_SCRIPT_TIMEOUT", value: "100h" },
      { key: "RUNNER_AFTER_SCRIPT_TIMEOUT", value: "soon" },
    ],
    script: ["true"],
  });
  expect(outcome).toEqual({ state: "success" });
  expect(runner).toContain(
    "WARNING: RUNNER_SCRIPT_TIMEOUT timeout: 100h is longer than job timeout. Setting to job timeout",
  );
  expect(runner).toContain("WARNING: Ignoring malformed RUNNER_AFTER_SCRIPT_TIMEOUT timeout: soon");
});

test("with FF_USE_GIT_NATIVE_CLONE a git that can do it clones the one commit", async () => {
  const bin = join(root, "bin");
  await installNewerGit(bin);
  const variables = [
    { key: "FF_USE_GIT_NATIVE_CLONE", value: "true" },
    { key: "GIT_STRATEGY", value: "clone" },
  ];
  const script = ["cat file.txt; ls -A; git rev-list --count HEAD; git rev-parse HEAD"];
  const cloned = await build({ ...fromOrigin(variables), script }, { bin });
  expect(cloned.outcome).toEqual({ state: "success" });
  expect(cloned.work).toContain("\x1b[32;1mCloning repository for main with git depth set to 1...\x1b[0;m\n");
  expect(cloned.work).not.toContain("Fetching changes");
  expect(cloned.work).toContain(`two.git\nfile.txt\n1\n${sha}\n`);
  const older = await build({ ...fromOrigin(variables), script });
  expect(older.outcome).toEqual({ state: "success" });
  // The machine's own git decides which of the two it is.
  expect(older.work).toMatch(/Cloning repository for main|Fetching changes with git depth set to 1/);
});

test("nothing that grants access stays in the repository", async () => {
  const changes = fromOrigin();
  const job = {
    ...changes,
    git_info: { ...sampleJob().git_info, repo_url: "http://ci:secret-token@127.0.0.1:1/g/p.git", sha },
  };
  const { outcome, log } = await build({ ...job, script: ["true"] });
  expect(outcome).toEqual({ state: "failed", failureReason: "script_failure", exitCode: 128 });
  expect(log.stages).not.toContain("step_script@build");
  const folder = join(root, "builds", "g");
  const found = execFileSync("sh", ["-c", `grep -r secret-token ${folder} || true`], { encoding: "utf8" });
  expect(found).toBe("");
});

test("a failed fetch is tried again, with the work tree cleared once", async () => {
  const job = fromOrigin([
    { key: "GET_SOURCES_ATTEMPTS", value: "2" },
    { key: "FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY", value: "false" },
  ]);
  let seen = 0;
  const { outcome, log, runner } = await build(job, {
    onStage: (name) => {
      if (name === "get_sources" && seen++ === 0) throw new Error("connection lost");
    },
  });
  expect(outcome).toEqual({ state: "success" });
  expect(log.stages.slice(0, 4)).toEqual([
    "prepare_script@helper",
    "get_sources@helper",
    "clear_worktree@helper",
    "get_sources@helper",
  ]);
  expect(runner).toContain("WARNING: Retrying...");
});

test("variables: precedence, references, raw values, files and GITLAB_ENV", async () => {
  const { work } = await build(
    {
      variables: [
        { key: "GIT_STRATEGY", value: "empty", public: true },
        { key: "A", value: "one" },
        { key: "A", value: "two" },
        { key: "B", value: "${A}-$CI_CONCURRENT_ID-$NOPE." },
        { key: "R", value: "$A", raw: true },
        { key: "F", value: "line 1\nline 'two'\n", file: true },
        { key: "P", value: "$F" },
      ],
      script: [
        'echo "[$A][$B][$R][$FROM_CONFIG]"',
        'cat "$F"; [ "$P" = "$F" ] && echo same; read -r x || echo "no stdin"; echo "LATER=yes" >> "$GITLAB_ENV"',
      ],
    },
    {},
    'environment = ["FROM_CONFIG=c", "A=zero"]\n',
  );
  expect(work).toContain("\n[two][two-0-.][$A][c]\n");
  expect(work).toContain("\nline 1\nline 'two'\nsame\nno stdin\n");
});

test("the exit status of a script is that of the command that failed", async () => {
  const { log } = await build({ script: ["echo -n x", "exit 5"] });
  const file = join(root, "step_script");
  await writeFile(file, log.bodies.get("step_script") ?? "");
  const { status, stdout } = spawnSync("bash", [file], { encoding: "utf8" });
  expect(status).toBe(5);
  expect(stdout).toMatch(/x\x1b\[32;1m\$ exit 5\x1b\[0;m\n$/);
});

test("cache and artifacts go through the helper program", async () => {
  const bin = join(root, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "gitlab-runner-helper"), '#!/bin/sh\n[ "$1" = --version ] || echo "HELPER[$*]"\n');
  await chmod(join(bin, "gitlab-runner-helper"), 0o755);
  const job = {
    cache: [{ key: "k/../k%2f$CI_JOB_STAGE ", paths: ["out/"], policy: "pull-push" as const, fallback_keys: ["old"] }],
    artifacts: [{ paths: ["bin"], name: "n", artifact_type: "archive", artifact_format: "zip", expire_in: "1 day" }],
    dependencies: [{ id: 5, token: "dep", name: "first", artifacts_file: { filename: "a.zip", size: 1 } }],
    variables: [
      { key: "GIT_STRATEGY", value: "none" },
      { key: "CI_JOB_STAGE", value: "s" },
    ],
  };
  const { work, log } = await build(job, { bin });
  expect(log.stages).toEqual([
    "prepare_script@helper",
    "get_sources@helper",
    "restore_cache@helper",
    "download_artifacts@helper",
    "step_script@build",
    "archive_cache@helper",
    "upload_artifacts_on_success@helper",
    "cleanup_file_variables@helper",
  ]);
  const file = "../../../cache/group/project/k/s/cache.zip";
  expect(work).toContain(`HELPER[cache-extractor --file ${file} --timeout 10]`);
  expect(work).toContain("HELPER[artifacts-downloader --url http://gitlab --token dep --id 5]");
  expect(work).toContain(`HELPER[cache-archiver --file ${file} --timeout 10 --path out/]`);
  expect(work).toContain(
    "HELPER[artifacts-uploader --url http://gitlab --token job-token-of-seven --id 7 --timeout 1h0m0s --response-header-timeout 10m0s " +
      "--path bin --name n --expire-in 1 day --artifact-format zip --artifact-type archive]",
  );
  expect(work).toContain('cache key "k/../k%2fs " sanitized to "k/s"');
});

test("without the helper program cache is skipped with a warning", async () => {
  const { work, outcome } = await build({ cache: [{ key: "k", paths: ["out/"] }] });
  expect(work).toContain("\x1b[0;33mMissing gitlab-runner-helper. Extracting cache is disabled.\x1b[0;m");
  expect(work).toContain("\x1b[0;33mMissing gitlab-runner-helper. Creating cache is disabled.\x1b[0;m");
  expect(outcome).toEqual({ state: "success" });
});

test("GIT_CLONE_PATH outside the builds folder fails the job as a configuration error", async () => {
  const variables = [
    { key: "GIT_STRATEGY", value: "none" },
    { key: "GIT_CLONE_PATH", value: "/elsewhere" },
  ];
  const features = { failure_reasons: ["runner_configuration_error"] };
  const { outcome, runner, log } = await build({ variables, features });
  expect(outcome).toEqual({ state: "failed", failureReason: "runner_configuration_error" });
  expect(runner).toContain(
    `prepare build and shell: the GIT_CLONE_PATH="/elsewhere" has to be within "${join(root, "builds")}"`,
  );
  expect(log.cleaned).toBe(1);
});

test("with FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR the project goes to the user of the build container", async () => {
  await mkdir(join(root, "builds"), { recursive: true });
  const file = join(root, "builds", ".gitlab-build-uid-gid");
  await writeFile(file, "");
  // Only root can give files away; for others the file is their own.
  if (process.getuid?.() === 0) await chown(file, 1234, 1234);
  const owner = execFileSync("stat", ["-c", "%u:%g", file], { encoding: "utf8" }).trim();
  const variables = [{ key: "FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR", value: "true" }];
  const { outcome, work } = await build({ ...fromOrigin(variables), script: ["stat -c owner=%u:%g file.txt"] });
  expect(outcome).toEqual({ state: "success" });
  expect(work).toContain(`owner=${owner}\n`);
  await expect(access(file)).rejects.toMatchObject({ code: "ENOENT" });
});
