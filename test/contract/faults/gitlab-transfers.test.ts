import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { startPipeline, startTestGitLab, takeJob, type TestGitLab } from "../gitlab/test-gitlab.ts";

const run = promisify(execFile);

let test: TestGitLab;
afterEach(() => test.close());

/** What git prints when it clones; it must fail. */
async function failingClone(...plan: unknown[]): Promise<string> {
  const url = await repository(plan);
  const folder = path.join(test.dir, "clone");
  const failure: unknown = await run(
    "git",
    ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=1", "clone", url, folder],
    {
      env: { PATH: process.env["PATH"], HOME: test.dir, GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_NOSYSTEM: "1", LANG: "C" },
    },
  ).then(
    () => "git was content",
    (error: { stderr: string }) => error.stderr,
  );
  expect(existsSync(path.join(folder, "data"))).toBe(false);
  return String(failure);
}

/** A repository that does not compress, and its address. */
async function repository(plan: readonly unknown[]): Promise<string> {
  test = await startTestGitLab({ plan });
  const blocks = Array.from({ length: 2000 }, (_, number) => createHash("sha256").update(`${number}`).digest());
  await startPipeline(test.gitlab, "a: { script: x }", { files: { data: Buffer.concat(blocks) } });
  return (await takeJob(test.gitlab)).git_info.repo_url;
}

describe("git-refused", () => {
  it.each([
    ["unauthorized", "HTTP Basic: Access denied", "Authentication failed for"],
    ["forbidden", "You are not allowed to download code from this project.", "The requested URL returned error: 403"],
    ["not-found", "The project you were looking for could not be found", "not found"],
    ["error", "Internal Server Error", "The requested URL returned error: 500"],
  ])("%s: git shows GitLab's words and gives up", async (cause, words, end) => {
    const said = await failingClone({ fault: "git-refused", with: { cause } });
    expect(said).toContain(`remote: ${words}`);
    expect(said).toContain(end);
  });
});

describe("answer-broken", () => {
  const pack = (parameters: object) => ({
    fault: "answer-broken",
    where: { target: "git", method: "POST", subresource: "git-upload-pack" },
    // Protocol version 2 asks for the refs first.
    when: { nth: 2 },
    with: { after_bytes: 20_000, ...parameters },
  });

  it.each([
    ["reset", /Recv failure: Connection reset by peer|unexpected disconnect|early EOF/],
    ["end", /outstanding read data remaining|unexpected disconnect|early EOF/],
    ["garble", /inflate|pack is corrupted|SHA1 mismatch|index-pack failed|bad line length|protocol error/],
    ["stall", /Operation too slow|early EOF/],
  ])("%s: git does not take the pack", async (how, words) => {
    expect(await failingClone(pack({ how }))).toMatch(words);
    expect(test.engine.counts()[0]).toMatchObject({ fired: 1 });
  });

  it("lets exactly so many bytes of a body through", async () => {
    await repository([
      { fault: "answer-broken", where: { target: "gitlab", path: "nothing" }, with: { after_bytes: 5, how: "end" } },
    ]);
    const got = await new Promise<{ status: number | undefined; body: string; whole: boolean }>((resolve) => {
      http.get(`${test.gitlab.url}/api/v4/nothing`, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("error", () => {});
        response.on("close", () => resolve({ status: response.statusCode, body, whole: response.complete }));
      });
    });
    expect(got).toEqual({ status: 404, body: '{"err', whole: false });
  });

  it("does nothing to a body that is shorter", async () => {
    await repository([
      { fault: "answer-broken", where: { target: "gitlab", path: "nothing" }, with: { after_bytes: 99 } },
    ]);
    expect(await (await fetch(`${test.gitlab.url}/api/v4/nothing`)).text()).toBe('{"error":"404 Not Found"}');
    expect(test.engine.counts()[0]).toMatchObject({ matched: 1, fired: 0 });
  });
});
