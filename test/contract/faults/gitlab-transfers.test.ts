import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
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

/** Protocol version 2 asks for the refs first, then for the pack. */
const pack = (fault: string, parameters: object) => ({
  fault,
  where: { target: "git", method: "POST", subresource: "git-upload-pack" },
  when: { nth: 2 },
  with: parameters,
});

describe("a pack that breaks on its way", () => {
  it.each([
    ["response-cut", { after_bytes: 20_000 }, /Recv failure: Connection reset by peer|unexpected disconnect|early EOF/],
    [
      "response-cut",
      { after_bytes: 20_000, how: "end" },
      /outstanding read data remaining|unexpected disconnect|early EOF/,
    ],
    ["stall", { after_bytes: 20_000 }, /Operation too slow|early EOF/],
  ])("%s %j: git does not take it", async (fault, parameters, words) => {
    expect(await failingClone(pack(fault, parameters))).toMatch(words);
    expect(test.engine.counts()[0]).toMatchObject({ fired: 1 });
  });
});

describe("body-garbled", () => {
  it("git does not take the pack", async () => {
    const said = await failingClone(pack("body-garbled", { at_byte: 20_000 }));
    expect(said).toMatch(/inflate|pack is corrupted|SHA1 mismatch|index-pack failed|bad line length|protocol error/);
    expect(test.engine.counts()[0]).toMatchObject({ fired: 1 });
  });

  const nothing = (at_byte: number) => ({
    fault: "body-garbled",
    where: { target: "gitlab", path: "nothing" },
    with: { at_byte },
  });

  it("changes one byte and not the length", async () => {
    await repository([nothing(3)]);
    const { stdout } = await run("curl", ["-sS", "-i", `${test.gitlab.url}/api/v4/nothing`], { encoding: "latin1" });
    const [head = "", body] = stdout.split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 404 /);
    expect(head.toLowerCase()).toContain("content-length: 25");
    expect(body).toBe(`{"e${String.fromCharCode(255 - "r".charCodeAt(0))}ror":"404 Not Found"}`);
  });

  it("does nothing to a body that is shorter", async () => {
    await repository([nothing(99)]);
    expect(await (await fetch(`${test.gitlab.url}/api/v4/nothing`)).text()).toBe('{"error":"404 Not Found"}');
    expect(test.engine.counts()[0]).toMatchObject({ matched: 1, fired: 0 });
  });
});
