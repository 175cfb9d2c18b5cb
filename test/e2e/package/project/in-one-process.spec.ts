import https from "node:https";
import { createFakeApiServer, createFakeGitLab, type FakeApiServer, type FakeGitLab } from "faultline";
import { fakeApiHandlers, fakeGitLabHandlers } from "faultline/msw";
import "faultline/vitest";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";

const CLUSTER = "https://cluster.example.com:6443";
const GITLAB = "https://gitlab.example.com";
let api: FakeApiServer;
let gitlab: FakeGitLab;
const server = setupServer();

beforeAll(async () => {
  api = await createFakeApiServer({ namespaces: ["shop"] });
  gitlab = await createFakeGitLab();
  server.use(...fakeApiHandlers(api, { url: CLUSTER }), ...fakeGitLabHandlers(gitlab, { url: GITLAB }));
  server.listen({ onUnhandledRequest: "error" });
});
afterAll(async () => {
  server.close();
  await api.close();
  await gitlab.close();
});

/** What an administrator asks of the cluster. */
function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Bearer ${api.tokenOf("admin", ["system:masters"])}`;
  return fetch(`${CLUSTER}${path}`, { ...init, headers: { authorization, "content-type": "application/json" } });
}

function createConfigMap(name: string): Promise<Response> {
  const body = JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata: { name } });
  return ask("/api/v1/namespaces/shop/configmaps", { method: "POST", body });
}

it("answers for a cluster that the code knows by another address, and watches go on", async () => {
  expect((await createConfigMap("first")).status).toBe(201);
  const leave = new AbortController();
  const watch = await ask("/api/v1/namespaces/shop/configmaps?watch=true", { signal: leave.signal });
  const seen: string[] = [];
  let text = "";
  const reader = watch.body?.getReader();
  while (seen.length < 2) {
    const { value } = (await reader?.read()) ?? {};
    text += Buffer.from(value ?? []).toString();
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) {
      const { type, object } = JSON.parse(line) as { type: string; object: { metadata: { name: string } } };
      if (object.metadata.name.startsWith("kube-")) continue;
      seen.push(`${type} ${object.metadata.name}`);
      if (seen.length === 1) await createConfigMap("second");
    }
  }
  leave.abort();
  await expect(reader?.read()).rejects.toThrow(/abort/);
  expect(seen).toEqual(["ADDED first", "ADDED second"]);
  expect(api).toHaveRequest({ verb: "create", resource: "configmaps", status: 201 }, 2);
  expect((await ask("/api/v1/namespaces/shop/configmaps/third")).status).toBe(404);
});

it("answers Node's own client as well", async () => {
  const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    https
      .get(`${CLUSTER}/version`, (incoming) => {
        let text = "";
        incoming.on("data", (data: Buffer) => (text += data.toString()));
        incoming.once("end", () => resolve({ status: incoming.statusCode, text }));
      })
      .once("error", reject);
  });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ major: expect.any(String) });
});

it("answers fetch for GitLab as its port does", async () => {
  const verify = (token: string) =>
    fetch(`${GITLAB}/api/v4/runners/verify`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
  expect((await verify(gitlab.runnerToken)).status).toBe(200);
  const refused = await verify("glrt-wrong");
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ message: expect.stringContaining("403 Forbidden") });
  expect(gitlab).toHaveRequest({ to: "gitlab", path: "/runners/verify", status: 403 }, 1);
});

it("lets faults break what has no socket", async () => {
  const number = gitlab.faults.add({ fault: "connection-reset", where: { target: "gitlab" } });
  await expect(fetch(`${GITLAB}/api/v4/runners/verify`, { method: "POST" })).rejects.toThrow(TypeError);
  gitlab.faults.remove(number);
  const half = api.faults.add({
    fault: "response-cut",
    where: { resource: "namespaces" },
    with: { after_bytes: 20 },
  });
  const answer = await ask("/api/v1/namespaces");
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow("terminated");
  api.faults.remove(half);
});

it("refuses plainly what takes a socket", async () => {
  const path = "/api/v1/namespaces/shop/pods/web/exec?command=ls&stdout=true";
  const headers = { connection: "upgrade", upgrade: "websocket" };
  const { status, text } = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    https
      .request(`${CLUSTER}${path}`, { headers }, (answer) => {
        let body = "";
        answer.on("data", (data: Buffer) => (body += data.toString()));
        answer.once("end", () => resolve({ status: answer.statusCode, text: body }));
      })
      .once("error", reject)
      .end();
  });
  expect(status).toBe(501);
  expect(JSON.parse(text)).toMatchObject({
    kind: "Status",
    message: expect.stringContaining("exec takes a connection"),
  });
});
