import { afterEach, describe, expect, it } from "vitest";
import {
  output,
  patchTrace,
  startPipeline,
  startTestGitLab,
  takeJob,
  update,
  type TestGitLab,
} from "../gitlab/test-gitlab.ts";

let test: TestGitLab;
afterEach(() => test.close());

const ON_TRACE = { on: { type: "job-trace", offset: 0 } };

async function jobWithPlan(plan: unknown[], limits = {}) {
  test = await startTestGitLab({ plan, limits });
  await startPipeline(test.gitlab, "a: { script: x }");
  return takeJob(test.gitlab);
}

/** Resolves when the only job is in this state. */
function becomes(state: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = test.gitlab.onChange(look);
    function look(): void {
      if (test.gitlab.jobs()[0]?.state !== state) return;
      stop();
      resolve();
    }
    look();
  });
}

describe("job-cancel", () => {
  it("is heard of with the next call as canceling, by force as 403", async () => {
    const job = await jobWithPlan([
      { fault: "job-cancel", when: { ...ON_TRACE, nth: 1 } },
      { fault: "job-cancel", when: { on: { type: "job-trace", offset: 1 } }, with: { force: true } },
    ]);
    expect((await patchTrace(test.gitlab, job, "a", 0)).headers.get("job-status")).toBe("running");
    expect((await patchTrace(test.gitlab, job, "b", 1)).headers.get("job-status")).toBe("canceling");
    const refused = await patchTrace(test.gitlab, job, "c", 2);
    expect([refused.status, refused.headers.get("job-status")]).toEqual([403, "canceled"]);
    expect(test.gitlab.job(job.id)?.trace.toString()).toBe("ab");
  });

  it("means a job by its name", async () => {
    const job = await jobWithPlan([{ fault: "job-cancel", when: ON_TRACE, with: { job: "b" } }]);
    await patchTrace(test.gitlab, job, "a", 0);
    expect(test.engine.counts()[0]?.fired).toBe(1);
    expect(test.gitlab.job(job.id)?.state).toBe("running");
  });
});

describe("job-drop", () => {
  it("fails the job, and nothing counts that is said of it afterwards", async () => {
    const job = await jobWithPlan([{ fault: "job-drop", when: ON_TRACE }]);
    await patchTrace(test.gitlab, job, "a", 0);
    const refused = await update(test.gitlab, job, { state: "success", ...output("a") });
    expect([refused.status, refused.headers.get("job-status")]).toEqual([403, "failed"]);
    expect(await refused.json()).toEqual({ message: "403 Forbidden - Job is not processing on runner" });
    expect(test.gitlab.job(job.id)).toMatchObject({ state: "failed", failureReason: "stuck_or_timeout_failure" });
    const told = test.history.events.flatMap((event) => (event.type === "job-drop" ? [event.reason] : []));
    expect(told).toEqual(["stuck_or_timeout_failure"]);
  });

  it("also happens without a fault when a runner falls silent, but not before", async () => {
    const before = performance.now();
    const job = await jobWithPlan([], { silentJobMs: 300 });
    await becomes("failed");
    expect(performance.now() - before).toBeGreaterThan(300);
    expect(test.gitlab.job(job.id)?.failureReason).toBe("stuck_or_timeout_failure");
  });
});

describe("trace-loss", () => {
  it("answers 416 with the true length, and 412 to the final update", async () => {
    const job = await jobWithPlan([{ fault: "trace-loss", when: { ...ON_TRACE, nth: 1 }, with: { keep_bytes: 2 } }]);
    await patchTrace(test.gitlab, job, "abcd", 0);
    const refused = await patchTrace(test.gitlab, job, "ef", 4);
    expect([refused.status, refused.headers.get("range")]).toEqual([416, "0-2"]);
    expect((await update(test.gitlab, job, { state: "success", ...output("abcd") })).status).toBe(412);
    // After 412 this GitLab wants all of it.
    expect((await patchTrace(test.gitlab, job, "abcd", 0)).status).toBe(202);
    expect((await update(test.gitlab, job, { state: "success", ...output("abcd") })).status).toBe(200);
  });
});
