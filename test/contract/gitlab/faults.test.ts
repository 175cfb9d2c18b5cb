import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import type { RequestPoint } from "../../../src/faults/points/request-point.ts";
import { scriptedFaults, type Script } from "../../scripted-faults.ts";
import { patchTrace, requestJob, startPipeline, startTestGitLab, takeJob, type TestGitLab } from "./test-gitlab.ts";

let test: TestGitLab;
afterEach(() => test.close());

const isTrace = ({ facts }: RequestPoint) => facts.resource === "jobs" && facts.subresource === "trace";

async function withFaults(faults: Script) {
  test = await startTestGitLab({ faults: scriptedFaults(faults) });
  await startPipeline(test.gitlab, "a: { script: x }", {
    variables: [{ key: "SECRET", value: "s3cr3t-value", masked: true }],
  });
  return takeJob(test.gitlab);
}

describe("faults of the fake GitLab", () => {
  it("answer in place of the work", async () => {
    const action = { do: "answer" as const, status: 502, headers: { "retry-after": "1" }, body: "{}" };
    const job = await withFaults({ request: (point) => (isTrace(point) ? action : undefined) });
    const response = await patchTrace(test.gitlab, job, "x", 0);
    expect([response.status, response.headers.get("retry-after"), await response.text()]).toEqual([502, "1", "{}"]);
    expect(test.gitlab.job(job.id)?.trace.length).toBe(0);
  });

  it("reset the connection before the work or after it", async () => {
    let when = "before";
    const job = await withFaults({
      request: (point) => (when === "before" && isTrace(point) ? { do: "reset" } : undefined),
      response: (point) => (when === "after" && isTrace(point) ? { do: "reset" } : undefined),
    });
    await expect(patchTrace(test.gitlab, job, "x", 0)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(test.gitlab.job(job.id)?.trace.length).toBe(0);
    when = "after";
    await expect(patchTrace(test.gitlab, job, "x", 0)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(test.gitlab.job(job.id)?.trace.toString()).toBe("x");
    const lost = test.history.events.filter((event) => event.type === "response-lost");
    expect(lost.map(({ cause }) => cause)).toEqual(["reset before the work", "reset before the answer"]);
  });

  it("tell git's connections from the runner's", async () => {
    const targets: string[] = [];
    const job = await withFaults({
      connection({ target }) {
        targets.push(target);
        return target === "git" ? { do: "reset" } : undefined;
      },
    });
    const clone = promisify(execFile)("git", ["ls-remote", job.git_info.repo_url]);
    await expect(clone).rejects.toThrow(/reset by peer|Empty reply/);
    expect((await requestJob(test.gitlab)).status).toBe(204);
    expect(new Set(targets)).toEqual(new Set(["gitlab", "git"]));
  });
});

describe("the History of the fake GitLab", () => {
  it("has every call and answer, and no token or masked value", async () => {
    const job = await withFaults({});
    await fetch(`${test.gitlab.url}/api/v4/jobs/${job.id}/artifacts?token=${job.token}`);
    await fetch(job.git_info.repo_url.replace(/\/\/.*@/, "//").replace(".git", ".git/info/refs"));
    const text = JSON.stringify(test.history.events);
    for (const secret of [job.token, test.gitlab.runnerToken, "s3cr3t-value"]) expect(text).not.toContain(secret);
    const calls = test.history.events.flatMap((event) =>
      event.type === "request"
        ? [`${event.actor} ${event.verb} ${event.resource} ${event.name} ${event.subresource}`]
        : [],
    );
    expect(calls).toEqual([
      "gitlab post jobs undefined request",
      `gitlab put jobs ${job.id} undefined`,
      `gitlab get jobs ${job.id} artifacts`,
      "git get git group/project info/refs",
    ]);
    const answers = test.history.events.flatMap((event) => (event.type === "response" ? [event.status] : []));
    expect(answers).toEqual([201, 200, 404, 401]);
  });
});
