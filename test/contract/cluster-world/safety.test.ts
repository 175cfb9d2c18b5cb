import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createClusterClient, readAdministrator } from "../../../src/clusters/index.ts";
import { createSeededRandom } from "../../../src/platform/index.ts";
import { leftInCluster, objectText, openClusterWorlds, sweep } from "../../../src/worlds/cluster/index.ts";
import { RUN_LABEL } from "../../../src/worlds/cluster/run-label.ts";
import { existingCluster } from "./existing-cluster.ts";

const OPTIONS = { advertise: { host: "127.0.0.1" }, imageMap: [], keep: false, onProgress: () => {} };

describe("a cluster that may not be one for tests", () => {
  it("is asked about, and left alone when the answer is no", async () => {
    await using cluster = await existingCluster();
    // The same server under an address that is not obviously this machine's.
    const elsewhere = `${cluster.kubeconfig}.elsewhere`;
    const text = await readFile(cluster.kubeconfig, "utf8");
    const moved = text
      .replace("https://127.0.0.1", "https://[::ffff:127.0.0.1]")
      .replace(/certificate-authority-data: .*/, "insecure-skip-tls-verify: true");
    await writeFile(elsewhere, moved);
    const before = cluster.api.store.list("namespaces").length;
    const asked: string[] = [];
    const opening = openClusterWorlds(cluster.ground, createSeededRandom("run"), [], {
      ...OPTIONS,
      env: { KUBECONFIG: elsewhere },
      confirm(question) {
        asked.push(question);
        return Promise.reject(new Error("no"));
      },
    });
    await expect(opening).rejects.toThrow("no");
    expect(asked).toEqual([expect.stringMatching(/^Context faultline \(https:.*\) is not obviously a test cluster\./)]);
    expect(cluster.api.store.list("namespaces")).toHaveLength(before);
  });

  it("is refused with everything that its administrator may not do", async () => {
    await using cluster = await existingCluster();
    const { api, kubeconfig, ground } = cluster;
    await writeFile(kubeconfig, api.kubeconfig({ token: api.addToken("nobody") }));
    const opening = openClusterWorlds(ground, createSeededRandom("run"), [], {
      ...OPTIONS,
      env: { KUBECONFIG: kubeconfig },
      confirm: () => Promise.resolve(),
    });
    await expect(opening).rejects.toThrow("you may not create namespaces in this cluster");
  });

  it("is said not to answer, by its context and address", async () => {
    await using cluster = await existingCluster();
    const nobody = `${cluster.kubeconfig}.nobody`;
    const text = await readFile(cluster.kubeconfig, "utf8");
    await writeFile(nobody, text.replace(/https:\/\/127\.0\.0\.1:\d+/, "https://127.0.0.1:1"));
    const opening = openClusterWorlds(cluster.ground, createSeededRandom("run"), [], {
      ...OPTIONS,
      env: { KUBECONFIG: nobody },
      confirm: () => Promise.resolve(),
    });
    await expect(opening).rejects.toThrow(
      "context faultline: https://127.0.0.1:1 does not answer as a Kubernetes API server: connect ECONNREFUSED",
    );
  });

  it("is told of by a context that there is", async () => {
    await using cluster = await existingCluster();
    const reading = readAdministrator({ env: { KUBECONFIG: cluster.kubeconfig }, context: "faultlin" });
    await expect(reading).rejects.toThrow(/no context "faultlin" in .*, which has faultline/);
  });
});

describe("a sweep", () => {
  it("finds and takes away what a killed run left, by its label, and nothing else", async () => {
    await using cluster = await existingCluster();
    const { api, ground, kubeconfig } = cluster;
    const labels = { [RUN_LABEL]: "killed" };
    const role = { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", rules: [] };
    api.apply([
      { apiVersion: "v1", kind: "Namespace", metadata: { name: "faultline-killed-1", labels } },
      {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name: "faultline-other-1", labels: { [RUN_LABEL]: "other" } },
      },
      { apiVersion: "v1", kind: "Namespace", metadata: { name: "faultline-of-somebody" } },
      { ...role, metadata: { name: "faultline-killed-1-runner-namespaces", labels } },
    ]);
    const administrator = await readAdministrator({ env: { KUBECONFIG: kubeconfig } });
    const client = createClusterClient(administrator, ground);
    const left = await leftInCluster(client, "killed");
    expect(left.map(objectText)).toEqual([
      "Namespace faultline-killed-1",
      "ClusterRole faultline-killed-1-runner-namespaces",
    ]);
    await sweep(client, left);
    client.close();
    const names = api.store.list("namespaces").map(({ metadata }) => metadata.name);
    expect(names.filter((name) => name.startsWith("faultline-"))).toEqual([
      "faultline-of-somebody",
      "faultline-other-1",
    ]);
  });
});
