import { errorName } from "../../../src/executor/retry/error-names.ts";
import { describe, expect, it } from "vitest";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";
import { withPrograms } from "./programs.ts";

function version({ api, http }: Cluster) {
  return http({ ca: api.caPem }).request({ method: "GET", url: `${api.url}/version` });
}

/** How Node, curl and kubectl meet it, and that everything is well once it is over. */
async function meetings(fault: object): Promise<{ node: unknown; curl: number | null; kubectl: string }> {
  return withPlan([fault], (cluster) =>
    withPrograms(cluster, async ({ curl, kubectl }) => {
      const node: unknown = await version(cluster).catch((error: unknown) => error);
      const met = await curl("/version");
      const said = await kubectl("get ns default");
      expect(cluster.engine.counts()[0]?.fired).toBeGreaterThanOrEqual(3);
      cluster.engine.remove(0);
      expect((await version(cluster)).status).toBe(200);
      return { node, curl: met.code, kubectl: said.err };
    }),
  );
}

describe("tls-alert", () => {
  it("internal_error: each client says whose error it is", async () => {
    expect(await meetings({ fault: "tls-alert" })).toEqual({
      node: expect.objectContaining({ code: "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR" }),
      curl: 35,
      kubectl: expect.stringContaining("remote error: tls: internal error"),
    });
  });

  it.each([
    ["handshake_failure", "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE"],
    ["access_denied", "ERR_SSL_TLSV1_ALERT_ACCESS_DENIED"],
    ["protocol_version", "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"],
  ])("%s", async (alert, code) => {
    await withPlan([{ fault: "tls-alert", with: { alert } }], async (cluster) => {
      await expect(version(cluster)).rejects.toMatchObject({ code });
    });
  });
});

describe("tls-certificate", () => {
  it.each([
    ["expired", "CERT_HAS_EXPIRED", /certificate has expired or is not yet valid: current time TIME is after TIME/],
    ["not-yet-valid", "CERT_NOT_YET_VALID", /has expired or is not yet valid: current time TIME is before TIME/],
    ["wrong-name", "ERR_TLS_CERT_ALTNAME_INVALID", /certificate is valid for 192.0.2.1, not 127.0.0.1/],
    ["unknown-ca", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", /certificate signed by unknown authority/],
  ])("%s", async (problem, code, text) => {
    const { node, curl, kubectl } = await meetings({ fault: "tls-certificate", with: { problem } });
    expect([node, curl]).toEqual([expect.objectContaining({ code }), 60]);
    // The executor says what a program in Go says.
    const timeless = (said: string) => said.replaceAll(/\d{4}(-\d\d){2}T(\d\d:){2}\d\d(Z|[+-]\d\d:\d\d)/g, "TIME");
    expect(timeless(String(kubectl))).toMatch(text);
    expect(timeless(errorName(node))).toMatch(text);
  });
});

describe("tls-ca-rotation", () => {
  const rotated = (cross_signed: boolean) => ({
    fault: "tls-ca-rotation",
    when: { after: { type: "request", resource: "namespaces" } },
    with: { cross_signed },
  });

  async function look(cluster: Cluster, client = cluster.http({ ca: cluster.api.caPem })) {
    const url = `${cluster.api.url}/api/v1/namespaces/default`;
    const answer = await client.request({ method: "GET", url, headers: cluster.admin });
    await answer.text();
    return answer.status;
  }

  it("what is open goes on, a new connection is shown an authority that nobody was told of", async () => {
    await withPlan([rotated(false)], async (cluster) => {
      const open = cluster.http({ ca: cluster.api.caPem });
      expect(await look(cluster, open)).toBe(200);
      expect(await look(cluster, open)).toBe(200);
      await expect(look(cluster)).rejects.toMatchObject({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
      open.close();
    });
  });

  it("cross-signed: Node, curl and kubectl, who trust the old one, go on", async () => {
    await withPlan([rotated(true)], (cluster) =>
      withPrograms(cluster, async ({ curl, kubectl }) => {
        expect(await look(cluster)).toBe(200);
        expect(await look(cluster)).toBe(200);
        expect((await curl("/version")).code).toBe(0);
        expect((await kubectl("get ns default -o name")).out).toBe("namespace/default\n");
        expect(cluster.engine.counts()[0]?.fired).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
