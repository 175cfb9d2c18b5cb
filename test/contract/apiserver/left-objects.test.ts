import { expect, test, vi } from "vitest";
import type { WireRequest } from "../../../proving/differential/answer.ts";
import { fakeServer } from "../../../proving/differential/fake-server.ts";
import { playSequence } from "../../../proving/differential/play.ts";

test("a sequence of the differential leaves nothing behind, not even what finalizers hold", async () => {
  const server = await fakeServer();
  const sent: WireRequest[] = [];
  const noted = {
    ...server,
    send: (request: WireRequest) => {
      sent.push(request);
      return server.send(request);
    },
  };
  const finalizers = ["example.com/hold"];
  const configMaps = "/api/v1/namespaces/{ns}/configmaps";
  const roles = "/apis/rbac.authorization.k8s.io/v1/clusterroles";
  try {
    const answers = await playSequence(noted, {
      id: "left/behind",
      title: "Objects that are held",
      managedFields: false,
      steps: [
        { say: "make", send: `POST ${configMaps}`, body: { metadata: { generateName: "made-", finalizers } } },
        { say: "plain", send: `POST ${configMaps}`, body: { metadata: { name: "late" } } },
        { say: "hold", send: `PATCH ${configMaps}/late`, type: "merge", body: { metadata: { finalizers } } },
        { say: "ask", send: `DELETE ${configMaps}/late` },
        { say: "everywhere", send: `POST ${roles}`, body: { metadata: { name: "held-role", finalizers }, rules: [] } },
        { say: "dry", send: `POST ${configMaps}?dryRun=All`, body: { metadata: { name: "never", finalizers } } },
      ],
    });
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 200, 201, 201]);
    const statusOf = (path: string) => server.send({ method: "GET", path, headers: {} }).then(({ status }) => status);
    expect(await statusOf(`${roles}/held-role`)).toBe(404);
    const namespace = sent.findLast(({ method }) => method === "DELETE")?.path ?? "";
    expect(namespace).toMatch(/^\/api\/v1\/namespaces\/dl-/);
    await vi.waitUntil(async () => (await statusOf(namespace)) === 404, { timeout: 30_000 });
  } finally {
    await server.close();
  }
});
