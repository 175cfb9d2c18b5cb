import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobPayload } from "../../../fake-gitlab/index.ts";
import {
  output,
  patchTrace,
  startPipeline,
  startTestGitLab,
  takeJob,
  update,
  requestJob,
  type TestGitLab,
} from "./test-gitlab.ts";

let test: TestGitLab;
let job: JobPayload;

beforeEach(async () => {
  test = await startTestGitLab();
  await startPipeline(test.gitlab, "a: { script: x }");
  job = await takeJob(test.gitlab);
});
afterEach(() => test.close());

const record = () => test.gitlab.job(job.id);

describe("PATCH jobs/:id/trace", () => {
  it("takes bytes that follow on each other, whatever they are", async () => {
    const bytes = Buffer.from([0xff, 0x00, 0x0a, 0x80]);
    const first = await patchTrace(test.gitlab, job, "hello\n", 0);
    expect(first.status).toBe(202);
    expect(first.headers.get("job-status")).toBe("running");
    expect(first.headers.get("range")).toBe("0-6");
    expect(first.headers.get("x-gitlab-trace-update-interval")).toBe("3");
    expect((await patchTrace(test.gitlab, job, bytes, 6)).headers.get("range")).toBe("0-10");
    expect(record()?.trace).toEqual(Buffer.concat([Buffer.from("hello\n"), bytes]));
  });

  it("refuses a gap and a repetition with 416 and says how far it is", async () => {
    await patchTrace(test.gitlab, job, "hello", 0);
    for (const start of [7, 0, 4]) {
      const refused = await patchTrace(test.gitlab, job, "x", start);
      expect(refused.status).toBe(416);
      expect(refused.headers.get("range")).toBe("0-5");
      expect(await refused.json()).toEqual({ error: "416 Range Not Satisfiable" });
    }
    expect(record()?.trace.toString()).toBe("hello");
    expect((await patchTrace(test.gitlab, job, "!", 5)).status).toBe(202);
    const patches = test.history.events.filter((event) => event.type === "job-trace");
    expect(patches.map(({ offset, status }) => [offset, status])).toEqual([
      [0, 202],
      [7, 416],
      [0, 416],
      [4, 416],
      [5, 202],
    ]);
    expect(patches[0]?.base64).toBe(Buffer.from("hello").toString("base64"));
  });

  it("wants a range and the job's own token", async () => {
    const url = `${test.gitlab.url}/api/v4/jobs/${job.id}/trace`;
    const noRange = await fetch(url, { method: "PATCH", headers: { "job-token": job.token }, body: "x" });
    expect(noRange.status).toBe(400);
    expect(await noRange.json()).toEqual({ error: "400 Missing header Content-Range" });
    const wrong = await patchTrace(test.gitlab, { id: job.id, token: "glcbt-wrong" }, "x", 0);
    expect(wrong.status).toBe(403);
    expect(wrong.headers.get("job-status")).toBeNull();
    expect((await patchTrace(test.gitlab, { ...job, id: 99 }, "x", 0)).status).toBe(403);
  });

  it("fails a job that writes too much", async () => {
    await test.close();
    test = await startTestGitLab({ limits: { maxTraceBytes: 8 } });
    await startPipeline(test.gitlab, "a: { script: x }");
    job = await takeJob(test.gitlab);
    expect((await patchTrace(test.gitlab, job, "12345678", 0)).status).toBe(202);
    expect((await patchTrace(test.gitlab, job, "9", 8)).status).toBe(403);
    expect(record()).toMatchObject({ state: "failed", failureReason: "trace_size_exceeded" });
  });
});

describe("PUT jobs/:id", () => {
  it("ends a job whose trace is complete", async () => {
    await patchTrace(test.gitlab, job, "all of it", 0);
    const done = await update(test.gitlab, job, { state: "success", ...output("all of it") });
    expect([done.status, await done.text()]).toEqual([200, "200"]);
    expect(record()?.state).toBe("success");
  });

  it("asks for the whole trace again when it is not what the runner sent", async () => {
    await patchTrace(test.gitlab, job, "broken", 0);
    expect((await update(test.gitlab, job, { state: "success", ...output("intact") })).status).toBe(412);
    expect((await update(test.gitlab, job, { state: "success", ...output("more than that") })).status).toBe(412);
    expect(record()?.state).toBe("running");
    expect((await patchTrace(test.gitlab, job, "intact", 0)).status).toBe(202);
    expect((await update(test.gitlab, job, { state: "success", ...output("intact") })).status).toBe(200);
    const states = test.history.events.filter((event) => event.type === "job-state").slice(3);
    expect(states.map(({ state, accepted }) => [state, accepted])).toEqual([
      ["success", false],
      ["success", false],
      ["success", true],
    ]);
  });

  it("is accepted with 202 until the log is put together", async () => {
    await test.close();
    test = await startTestGitLab({ limits: { traceFlushMs: 20, traceUpdateInterval: 7 } });
    await startPipeline(test.gitlab, "a: { script: x }");
    job = await takeJob(test.gitlab);
    const answers: number[] = [];
    while (answers.at(-1) !== 200) {
      const answer = await update(test.gitlab, job, { state: "success", ...output("") });
      answers.push(answer.status);
      if (answer.status === 202) expect(answer.headers.get("x-gitlab-trace-update-interval")).toBe("7");
      expect(record()?.state).toBe(answer.status === 202 ? "running" : "success");
    }
    expect(new Set(answers)).toEqual(new Set([202, 200]));
  });

  it("keeps the reason and the exit code of a failure", async () => {
    const failure = { state: "failed", failure_reason: "script_failure", exit_code: 37, ...output("") };
    expect((await update(test.gitlab, job, failure)).status).toBe(200);
    expect(record()).toMatchObject({ state: "failed", failureReason: "script_failure", exitCode: 37 });
  });

  it("refuses a job that is over, and says how it ended", async () => {
    await update(test.gitlab, job, { state: "failed" });
    const late = await update(test.gitlab, job, { state: "success" });
    expect(late.status).toBe(403);
    expect(late.headers.get("job-status")).toBe("failed");
    expect(await late.json()).toEqual({ message: "403 Forbidden - Job is not processing on runner" });
    expect(record()).toMatchObject({ state: "failed", failureReason: "unknown_failure" });
  });

  it("knows no other states", async () => {
    expect((await update(test.gitlab, job, { state: "canceled" })).status).toBe(400);
    expect((await update(test.gitlab, job, {})).status).toBe(400);
    expect(record()?.state).toBe("running");
  });
});

describe("cancelling", () => {
  it("is told to the runner, which takes its time", async () => {
    test.gitlab.cancel(job.id);
    expect(record()?.state).toBe("canceling");
    const patch = await patchTrace(test.gitlab, job, "after_script runs", 0);
    expect([patch.status, patch.headers.get("job-status")]).toEqual([202, "canceling"]);
    const alive = await update(test.gitlab, job, { state: "running" });
    expect([alive.status, alive.headers.get("job-status")]).toEqual([200, "canceling"]);
    const final = { state: "failed", ...output("after_script runs") };
    const strange = await update(test.gitlab, job, { ...final, failure_reason: "job_canceled" });
    expect([strange.status, record()?.state]).toEqual([500, "canceling"]);
    await update(test.gitlab, job, { ...final, failure_reason: "unknown_failure" });
    expect(record()?.state).toBe("canceled");
  });

  it("by force ends the job for the runner too", async () => {
    test.gitlab.cancel(job.id);
    test.gitlab.cancel(job.id, { force: true });
    const patch = await patchTrace(test.gitlab, job, "x", 0);
    expect([patch.status, patch.headers.get("job-status")]).toEqual([403, "canceled"]);
    expect(record()?.trace.length).toBe(0);
    expect(test.history.events.filter((event) => event.type === "job-cancel")).toHaveLength(2);
  });

  it("is at once for a job that nobody has, and for a runner that cannot do it gently", async () => {
    const { pipeline } = await startPipeline(test.gitlab, "b: { script: x }\nc: { script: x }", { path: "group/two" });
    const [b, c] = pipeline.jobs;
    test.gitlab.cancel(b?.id ?? 0);
    expect(b?.state).toBe("canceled");
    await requestJob(test.gitlab, test.gitlab.runnerToken, {});
    test.gitlab.cancel(c?.id ?? 0);
    expect(c?.state).toBe("canceled");
    await test.gitlab.finished(pipeline);
  });

  it("can be done by somebody who watches the trace", async () => {
    const unsubscribe = test.gitlab.onChange((changed) => {
      if (changed.trace.includes("started")) test.gitlab.cancel(changed.id, { force: true });
    });
    expect((await patchTrace(test.gitlab, job, "not sta", 0)).status).toBe(202);
    await patchTrace(test.gitlab, job, "rted: started", 7);
    expect(record()?.state).toBe("canceled");
    unsubscribe();
  });
});
