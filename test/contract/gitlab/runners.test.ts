import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, requestJob, startPipeline, startTestGitLab, type TestGitLab } from "./test-gitlab.ts";

let test: TestGitLab;
beforeEach(async () => {
  test = await startTestGitLab();
});
afterEach(() => test.close());

const send = (method: string, path: string, body: object) => call(test.gitlab, method, path, { body });
const user = (method: string, path: string, body?: object) =>
  call(test.gitlab, method, path, { headers: { "private-token": test.gitlab.apiToken }, ...(body && { body }) });

describe("runner administration", () => {
  it("registers with the registration token only", async () => {
    expect((await send("POST", "runners", { token: "wrong" })).status).toBe(403);
    const nothing = await send("POST", "runners", {});
    expect([nothing.status, await nothing.json()]).toEqual([400, { error: "token is missing" }]);
    const registered = await send("POST", "runners", { token: test.gitlab.registrationToken, tag_list: "a, b" });
    expect(registered.status).toBe(201);
    const runner = (await registered.json()) as { id: number; token: string };
    expect(runner).toEqual({ id: 2, token: expect.stringMatching(/^glrt-/), token_expires_at: null });
    expect((await requestJob(test.gitlab, runner.token)).status).toBe(204);
    expect(await (await user("GET", "runners/2")).json()).toMatchObject({
      tag_list: ["a", "b"],
      status: "never_contacted",
    });
  });

  it("may be without registration tokens", async () => {
    const modern = await startTestGitLab({ limits: { legacyRegistration: false } });
    const { registrationToken: token } = modern.gitlab;
    const gone = await call(modern.gitlab, "POST", "runners", { body: { token } });
    expect([gone.status, await gone.json()]).toEqual([410, { message: "410 Gone - runner registration disallowed" }]);
    await modern.close();
  });

  it("verifies, renews and forgets tokens", async () => {
    const { runnerToken: token } = test.gitlab;
    const verified = await send("POST", "runners/verify", { token, system_id: "s_1", info: { version: "19.4.0" } });
    expect([verified.status, await verified.json()]).toEqual([200, { id: 1, token, token_expires_at: null }]);
    const renewed = await send("POST", "runners/reset_authentication_token", { token });
    expect(renewed.status).toBe(201);
    const { token: next } = (await renewed.json()) as { token: string };
    expect((await send("POST", "runners/verify", { token })).status).toBe(403);
    expect((await send("DELETE", "runners/managers", { token: next, system_id: "s_1" })).status).toBe(204);
    expect((await send("DELETE", "runners/managers", { token: next, system_id: "s_1" })).status).toBe(404);
    expect((await send("DELETE", "runners/managers", { token: next })).status).toBe(400);
    expect((await send("DELETE", "runners", { token: next })).status).toBe(204);
    expect((await requestJob(test.gitlab, next)).status).toBe(403);
  });

  it("tells the processes of one runner apart", async () => {
    const { runnerToken: token } = test.gitlab;
    for (const systemId of ["s_1", "r_2", "s_1"]) {
      const info = { version: "19.4.0", platform: "linux", architecture: "amd64" };
      await send("POST", "jobs/request", { token, system_id: systemId, info });
    }
    const managers = (await (await user("GET", "runners/1/managers")).json()) as object[];
    expect(managers).toMatchObject([
      { id: 1, system_id: "s_1", version: "19.4.0", platform: "linux", architecture: "amd64", status: "online" },
      { id: 2, system_id: "r_2" },
    ]);
    expect(await (await user("GET", "runners/1")).json()).toMatchObject({
      online: true,
      version: "19.4.0",
      paused: false,
    });
  });

  it("makes runners with an authentication token, as the button does", async () => {
    const wrong = await user("POST", "user/runners", { runner_type: "mine" });
    expect([wrong.status, await wrong.json()]).toEqual([400, { error: "runner_type does not have a valid value" }]);
    const made = await user("POST", "user/runners", { runner_type: "instance_type", tag_list: ["x"], paused: true });
    const { id, token } = (await made.json()) as { id: number; token: string };
    expect([made.status, token]).toEqual([201, expect.stringMatching(/^glrt-/)]);
    await startPipeline(test.gitlab, "a: { script: x, tags: [x] }");
    expect((await requestJob(test.gitlab, token)).status).toBe(204);
    expect(await (await user("GET", "runners")).json()).toMatchObject([{ id: 1 }, { id, paused: true }]);
    const reset = await user("POST", `runners/${id}/reset_authentication_token`);
    expect(reset.status).toBe(201);
    expect((await requestJob(test.gitlab, token)).status).toBe(403);
    expect((await user("DELETE", `runners/${id}`)).status).toBe(204);
    expect((await user("GET", `runners/${id}`)).status).toBe(404);
  });

  it("gives jobs of other branches to no runner for protected ones", async () => {
    const { token } = test.gitlab.addRunner({ accessLevel: "ref_protected" });
    const { project } = await startPipeline(test.gitlab, "a: { script: x }");
    test.gitlab.commit(project, { ".gitlab-ci.yml": "b: { script: x }" }, { branch: "topic" });
    await test.gitlab.createPipeline(project, { ref: "topic" });
    expect((await requestJob(test.gitlab, token)).status).toBe(201);
    expect((await requestJob(test.gitlab, token)).status).toBe(204);
    expect((await requestJob(test.gitlab)).status).toBe(201);
  });

  it("has nothing else", async () => {
    const response = await call(test.gitlab, "GET", "groups");
    expect([response.status, await response.json()]).toEqual([404, { error: "404 Not Found" }]);
    expect((await call(test.gitlab, "GET", "runners/router/discovery")).status).toBe(501);
    expect((await call(test.gitlab, "POST", "jobs/request", { headers: {}, body: "{" })).status).toBe(400);
  });
});
