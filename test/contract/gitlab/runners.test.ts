import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, requestJob, startTestGitLab, type TestGitLab } from "./test-gitlab.ts";

let test: TestGitLab;
beforeEach(async () => {
  test = await startTestGitLab();
});
afterEach(() => test.close());

const send = (method: string, path: string, body: object) => call(test.gitlab, method, path, { body });

describe("runner administration", () => {
  it("registers with the registration token only", async () => {
    expect((await send("POST", "runners", { token: "wrong" })).status).toBe(403);
    const registered = await send("POST", "runners", { token: test.gitlab.registrationToken, tag_list: "a, b" });
    expect(registered.status).toBe(201);
    const runner = (await registered.json()) as { id: number; token: string };
    expect(runner).toEqual({ id: 2, token: expect.stringMatching(/^glrt-/), token_expires_at: null });
    expect((await requestJob(test.gitlab, runner.token)).status).toBe(204);
  });

  it("verifies, renews and forgets tokens", async () => {
    const { runnerToken: token } = test.gitlab;
    const verified = await send("POST", "runners/verify", { token });
    expect([verified.status, await verified.json()]).toEqual([200, { id: 1, token, token_expires_at: null }]);
    const renewed = await send("POST", "runners/reset_authentication_token", { token });
    expect(renewed.status).toBe(201);
    const { token: next } = (await renewed.json()) as { token: string };
    expect((await send("POST", "runners/verify", { token })).status).toBe(403);
    expect((await send("DELETE", "runners/managers", { token: next, system_id: "s_1" })).status).toBe(204);
    expect((await send("DELETE", "runners", { token: next })).status).toBe(204);
    expect((await requestJob(test.gitlab, next)).status).toBe(403);
  });

  it("has nothing else", async () => {
    const response = await call(test.gitlab, "GET", "projects");
    expect([response.status, await response.json()]).toEqual([404, { error: "404 Not Found" }]);
    expect((await call(test.gitlab, "POST", "jobs/request", { headers: {}, body: "{" })).status).toBe(400);
  });
});
