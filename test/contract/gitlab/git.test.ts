import { execFile } from "node:child_process";
import { access, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobPayload, Project } from "../../../fake-gitlab/index.ts";
import { startPipeline, startTestGitLab, takeJob, update, type TestGitLab } from "./test-gitlab.ts";

const CI = "a: { script: x }";
const run = promisify(execFile);

let test: TestGitLab;
let job: JobPayload;
let project: Project;

const git = async (args: string[], cwd = test.dir) => {
  const env = {
    PATH: process.env["PATH"],
    HOME: test.dir,
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_NOSYSTEM: "1",
    LANG: "C",
  };
  return (await run("git", args, { cwd, env })).stdout.trim();
};
const gitError = (args: string[]) =>
  git(args).then(
    () => "",
    (error: unknown) => String(error),
  );

describe("git over smart HTTP", () => {
  beforeEach(async () => {
    test = await startTestGitLab();
    ({ project } = await startPipeline(test.gitlab, CI, {
      files: {
        "README.md": "hello\n",
        "bin/tool.sh": "#!/bin/sh\n",
        "bin.d/a": "sorts before bin/ by bytes",
        "deep/er/data.bin": Buffer.from([0, 255, 10]),
      },
    }));
    job = await takeJob(test.gitlab);
  });
  afterEach(() => test.close());

  it("is cloned with the job's token", async () => {
    await git(["clone", "-q", job.git_info.repo_url, "clone"]);
    const clone = path.join(test.dir, "clone");
    expect(await git(["rev-parse", "HEAD"], clone)).toBe(job.git_info.sha);
    expect(await git(["fsck", "--strict"], clone)).toBe("");
    expect(await git(["log", "-1", "--format=%an %ae %at %s"], clone)).toBe(
      "Faultline faultline@example.com 1767225600 Initial commit",
    );
    expect(await readFile(path.join(clone, "deep/er/data.bin"))).toEqual(Buffer.from([0, 255, 10]));
    expect((await stat(path.join(clone, "bin/tool.sh"))).mode & 0o100).toBe(0o100);
  });

  it("is fetched as runners do, with refspecs and depth", async () => {
    test.gitlab.commit(project, { "new.txt": "new" }, { message: "Second" });
    const pipeline = await test.gitlab.createPipeline(project);
    const next = await takeJob(test.gitlab);
    expect(next.git_info).toMatchObject({ sha: pipeline.commit.sha, before_sha: job.git_info.sha });
    await git(["init", "-q", "work"]);
    const work = path.join(test.dir, "work");
    const { repo_url: url, refspecs, sha } = next.git_info;
    await git(["fetch", "-q", url, ...refspecs, "--depth", "1", "--prune"], work);
    await git(["checkout", "-q", "-f", sha], work);
    expect(await git(["rev-parse", "refs/pipelines/2", "refs/remotes/origin/main"], work)).toBe(`${sha}\n${sha}`);
    expect(await git(["rev-list", "--count", "HEAD"], work)).toBe("1");
    expect(await readFile(path.join(work, "new.txt"), "utf8")).toBe("new");
    expect(await readFile(path.join(work, "README.md"), "utf8")).toBe("hello\n");
  });

  it("gives the same commits for the same files", async () => {
    const other = await startTestGitLab();
    const { pipeline } = await startPipeline(other.gitlab, CI, { path: "group/other", files: { a: "1" } });
    const { pipeline: again } = await startPipeline(test.gitlab, CI, { path: "group/again", files: { a: "1" } });
    await other.close();
    expect(again.commit.sha).toBe(pipeline.commit.sha);
  });

  it("has submodules in other projects", async () => {
    const library = await test.gitlab.createProject({ path: "group/library", files: { "lib.txt": "library" } });
    const { sha = "" } = library.repository.head("main") ?? {};
    await test.gitlab.createProject({
      path: "group/app",
      files: {
        ".gitmodules": '[submodule "lib"]\n\tpath = lib\n\turl = ../library.git\n',
        lib: { commit: sha },
      },
    });
    const url = job.git_info.repo_url.replace("group/project", "group/app");
    await git(["clone", "-q", "--recurse-submodules", url, "app"]);
    expect(await readFile(path.join(test.dir, "app/lib/lib.txt"), "utf8")).toBe("library");
  });

  it("is cloned in part: commits first, files when they are wanted", async () => {
    await git(["clone", "-q", "--filter=blob:none", "--no-checkout", job.git_info.repo_url, "partial"]);
    const partial = path.join(test.dir, "partial");
    const missing = () => git(["rev-list", "--objects", "--missing=print", "HEAD"], partial);
    expect((await missing()).split("\n").filter((line) => line.startsWith("?"))).toHaveLength(5);
    await git(["checkout", "-q", "HEAD", "--", "README.md"], partial);
    expect((await missing()).split("\n").filter((line) => line.startsWith("?"))).toHaveLength(4);
    expect(await readFile(path.join(partial, "README.md"), "utf8")).toBe("hello\n");
    await git(["clone", "-q", "--filter=tree:0", "--sparse", job.git_info.repo_url, "sparse"]);
    expect(await readFile(path.join(test.dir, "sparse/README.md"), "utf8")).toBe("hello\n");
  });

  it("refuses files of LFS, whose pointers are files like others", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n`;
    test.gitlab.commit(project, {
      "big.bin": pointer,
      ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
    });
    await git(["clone", "-q", job.git_info.repo_url, "clone"]);
    expect(await readFile(path.join(test.dir, "clone/big.bin"), "utf8")).toBe(pointer);
    const batch = (authorization: string) =>
      fetch(`${test.gitlab.url}/group/project.git/info/lfs/objects/batch`, {
        method: "POST",
        headers: { authorization, "content-type": "application/vnd.git-lfs+json" },
        body: JSON.stringify({ operation: "download", objects: [{ oid: "0".repeat(64), size: 12 }] }),
      });
    const refused = await batch(`Basic ${Buffer.from(`gitlab-ci-token:${job.token}`).toString("base64")}`);
    expect([refused.status, refused.headers.get("content-type")]).toEqual([501, "application/vnd.git-lfs+json"]);
    expect(await refused.json()).toMatchObject({
      message: "Git LFS is not enabled on this GitLab server, contact your admin.",
    });
    expect((await batch("")).status).toBe(401);
  });

  it("of other projects is open to the jobs that they let in", async () => {
    for (const [name, jobTokenAllowlist] of [
      ["open", ["group/project"]],
      ["closed", ["group/other"]],
    ] as const) {
      await test.gitlab.createProject({ path: `group/${name}`, files: { a: "1" }, jobTokenAllowlist });
    }
    const of = (name: string) => ["ls-remote", job.git_info.repo_url.replace("project.git", `${name}.git`)];
    expect(await git(of("open"))).toContain("refs/heads/main");
    expect(await gitError(of("closed"))).toContain("could not be found");
    const jobs = (id: number) =>
      fetch(`${test.gitlab.url}/api/v4/projects/${id}/jobs`, { headers: { "job-token": job.token } });
    expect([(await jobs(2)).status, (await jobs(3)).status]).toEqual([200, 404]);
  });

  it("takes compressed requests", async () => {
    const want = `0032want ${job.git_info.sha}\n00000009done\n`;
    const response = await fetch(`${test.gitlab.url}/group/project.git/git-upload-pack`, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`gitlab-ci-token:${job.token}`).toString("base64")}`,
        "content-type": "application/x-git-upload-pack-request",
        "content-encoding": "gzip",
      },
      body: gzipSync(want),
    });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toMatch(/^0008NAK\n.*PACK/s);
  });

  it("is closed to wrong tokens, to jobs that are over, and to pushes", async () => {
    const wrong = job.git_info.repo_url.replace(job.token, "glcbt-wrong");
    expect(await gitError(["ls-remote", wrong])).toContain("HTTP Basic: Access denied");
    expect(await gitError(["ls-remote", job.git_info.repo_url.replace("project.git", "nothing.git")])).toContain(
      "could not be found",
    );
    await git(["clone", "-q", job.git_info.repo_url, "clone"]);
    const push = gitError(["-C", "clone", "push", job.git_info.repo_url, "HEAD:refs/heads/x"]);
    expect(await push).toContain("You are not allowed to upload code.");
    await update(test.gitlab, job, { state: "success" });
    expect(await gitError(["ls-remote", job.git_info.repo_url])).toContain("HTTP Basic: Access denied");
  });

  it("keeps names inside of the repository", async () => {
    for (const name of ["../out", ".git/hooks/post-checkout", "/etc/x", "a//b"]) {
      await expect(test.gitlab.createProject({ path: "group/evil", files: { [name]: "x" } })).rejects.toThrow(
        `"${name}" cannot be a file of a repository`,
      );
    }
    await expect(access(path.join(test.dir, "out"))).rejects.toThrow();
  });
});

describe("without git on the machine", () => {
  afterEach(() => test.close());

  it("says so to who wants to clone", async () => {
    const missing = Object.assign(new Error("spawn git ENOENT"), { code: "ENOENT" });
    test = await startTestGitLab({
      programs: { start: () => Promise.reject(missing), startMarked: () => Promise.reject(missing) },
    });
    await startPipeline(test.gitlab, CI);
    job = await takeJob(test.gitlab);
    const message = await gitError(["ls-remote", job.git_info.repo_url]);
    expect(message).toContain('own "git http-backend", which does not work: spawn git ENOENT. Install git');
  });
});
