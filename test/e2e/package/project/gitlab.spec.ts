import { createFakeGitLab } from "faultline";
import { expect, it } from "vitest";
import "faultline/vitest";

const CI = "greet:\n  image: alpine\n  script: [echo hello]\n";

it("gives jobs of its projects to whoever asks with a runner token", async () => {
  await using gitlab = await createFakeGitLab({ projects: [{ path: "group/site", files: { ".gitlab-ci.yml": CI } }] });
  const pipeline = await gitlab.createPipeline(gitlab.project("group/site"));
  const answer = await post(`${gitlab.url}/api/v4/jobs/request`, { token: gitlab.runnerToken });
  expect(answer.status).toBe(201);
  const job = (await answer.json()) as { id: number; token: string; job_info: { name: string } };
  expect(job.job_info.name).toBe("greet");
  const over = await post(`${gitlab.url}/api/v4/jobs/${job.id}`, { token: job.token, state: "success" }, "PUT");
  expect(over.status).toBe(200);
  await gitlab.finished(pipeline);
  expect(gitlab.job(job.id)?.state).toBe("success");
  expect(gitlab).toHaveEvent({ type: "job-state", state: "success", accepted: true }, 1);
  expect(gitlab).toHaveRequest({ to: "gitlab", verb: "put", path: "/jobs/" }, 1);
});

it("refuses a CI file with file, line and column, and a project that there is not", async () => {
  const files = { ".gitlab-ci.yml": "greet:\n  image: alpine\n  scrip: [ls]\n" };
  await using gitlab = await createFakeGitLab({ projects: [{ path: "group/site", files }] });
  await expect(gitlab.createPipeline(gitlab.project("group/site"))).rejects.toThrow(/gitlab-ci\.yml:3:3.*scrip/);
  expect(() => gitlab.project("group/sit")).toThrow('did you mean "group/site"?');
});

function post(url: string, body: object, method: "POST" | "PUT" = "POST"): Promise<Response> {
  return fetch(url, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}
