import { readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { afterEach, describe, expect, it, vi } from "vitest";
import { runSweep } from "../../../src/cli/run-sweep.ts";
import { readAdministrator } from "../../../src/clusters/index.ts";
import { createSeededRandom } from "../../../src/platform/index.ts";
import { processIdentity } from "../../../src/platform/process-identity.ts";
import { openClusterWorlds } from "../../../src/worlds/cluster/index.ts";
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
    await expect(opening).rejects.toThrow(
      /you may not create namespaces in this cluster, .* \(use a kubeconfig of somebody who may, .*--cluster k3s\)/,
    );
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

  it("is said not to take a token that has expired", async () => {
    await using cluster = await existingCluster();
    const expired = `${cluster.kubeconfig}.expired`;
    const text = await readFile(cluster.kubeconfig, "utf8");
    await writeFile(expired, text.replace(/token: .*/, "token: of-yesterday"));
    const opening = openClusterWorlds(cluster.ground, createSeededRandom("run"), [], {
      ...OPTIONS,
      env: { KUBECONFIG: expired },
      confirm: () => Promise.resolve(),
    });
    await expect(opening).rejects.toThrow(
      /context faultline: https:.* does not take its credentials: GET \/version: 401 /,
    );
  });

  it("keeps nothing of a look at it that is broken off", async () => {
    await using cluster = await existingCluster();
    const { ground, kubeconfig, api } = cluster;
    const interrupted = new AbortController();
    const opening = openClusterWorlds(ground, createSeededRandom("run"), [], {
      ...OPTIONS,
      env: { KUBECONFIG: kubeconfig },
      confirm: () => Promise.resolve(),
      onProgress: () => interrupted.abort(new Error("interrupted")),
      signal: interrupted.signal,
    });
    await expect(opening).rejects.toThrow("interrupted");
    const left = api.store.list("namespaces").filter(({ metadata }) => metadata.name.startsWith("faultline-"));
    expect(left.filter(({ metadata }) => metadata.deletionTimestamp === undefined)).toEqual([]);
  });

  it("may go away during a run, and what is left there is said not to be known", async () => {
    const cluster = await existingCluster();
    const worlds = await openClusterWorlds(cluster.ground, createSeededRandom("run"), [], {
      ...OPTIONS,
      env: { KUBECONFIG: cluster.kubeconfig },
      confirm: () => Promise.resolve(),
    });
    await cluster.api.close();
    await worlds.close();
    expect(await worlds.leftovers()).toEqual([
      expect.stringMatching(
        `^whatever has the label ${RUN_LABEL}=${worlds.run} \\(nobody could look: .+; conformance sweep takes it away`,
      ),
    ]);
    await cluster[Symbol.asyncDispose]();
  });

  it("is told of by a context that there is", async () => {
    await using cluster = await existingCluster();
    const reading = readAdministrator({ env: { KUBECONFIG: cluster.kubeconfig }, context: "faultlin" });
    await expect(reading).rejects.toThrow(/no context "faultlin" in .*, which has faultline/);
  });
});

const ROLE = { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", rules: [] };

/** One of a run, made by a process of this machine if any. */
function namespace(name: string, run: string, owner?: string) {
  const annotations = owner === undefined ? {} : { annotations: { "faultline.dev/owner": `${hostname()}/${owner}` } };
  return { apiVersion: "v1", kind: "Namespace", metadata: { name, labels: { [RUN_LABEL]: run }, ...annotations } };
}

interface Sweep {
  run?: string;
  cluster?: string;
  dryRun?: boolean;
}

describe("a sweep", () => {
  /** What it prints. */
  async function sweepOf(
    { kubeconfig }: { kubeconfig: string },
    { run, cluster = "kubeconfig", dryRun = false }: Sweep,
  ) {
    vi.stubEnv("KUBECONFIG", kubeconfig);
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
    await runSweep(run, { cluster, dryRun });
    return lines;
  }
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("takes away what killed runs have left, by its label, but nothing of runs that are still going", async () => {
    await using cluster = await existingCluster();
    const { api } = cluster;
    const living = processIdentity(process.pid);
    api.apply([
      namespace("faultline-killed-1", "killed", `${living}0`),
      namespace("faultline-elsewhere-1", "elsewhere"),
      namespace("faultline-living-1", "living", living),
      { apiVersion: "v1", kind: "Namespace", metadata: { name: "faultline-of-somebody" } },
      { ...ROLE, metadata: { name: "faultline-killed-1-runner-namespaces", labels: { [RUN_LABEL]: "killed" } } },
    ]);
    const names = () =>
      ["namespaces", "clusterroles.rbac.authorization.k8s.io"].flatMap((kind) =>
        api.store.list(kind).flatMap(({ metadata: { name } }) => (name.startsWith("faultline-") ? [name] : [])),
      );

    expect(await sweepOf(cluster, { dryRun: true })).toEqual([
      "left alone: Namespace faultline-living-1, of run living, which is still going",
      "would take away: Namespace faultline-elsewhere-1",
      "would take away: Namespace faultline-killed-1",
      "would take away: ClusterRole faultline-killed-1-runner-namespaces",
    ]);
    expect(names()).toHaveLength(5);
    expect((await sweepOf(cluster, {})).slice(1)).toEqual([
      "taken away: Namespace faultline-elsewhere-1",
      "taken away: Namespace faultline-killed-1",
      "taken away: ClusterRole faultline-killed-1-runner-namespaces",
    ]);
    expect(names()).toEqual(["faultline-living-1", "faultline-of-somebody"]);
    expect((await sweepOf(cluster, {})).slice(1)).toEqual(["nothing is left in faultline of any run that has ended"]);
    await sweepOf(cluster, { run: "living" });
    expect(names()).toEqual(["faultline-of-somebody"]);
  });

  it("takes the folder of a killed run away from the node, by a pod in what the run has left", async () => {
    await using cluster = await existingCluster();
    const { api } = cluster;
    const left = namespace("faultline-killed-probe", "killed", "1");
    Object.assign(left.metadata, {
      annotations: { ...left.metadata.annotations, "faultline.dev/node-folder-image": "alpine:3.20" },
    });
    api.apply([left, namespace("faultline-killed-1", "killed", "1")]);
    const pods: string[] = [];
    api.store.subscribe("pods", ({ type, object }) => {
      if (type === "ADDED") pods.push(JSON.stringify(object));
    });
    const folder = "folder /tmp/faultline-killed of the node";
    expect(await sweepOf(cluster, { dryRun: true })).toContain(`would take away: ${folder}`);
    expect(pods).toEqual([]);
    expect(await sweepOf(cluster, {})).toEqual([
      `taken away: ${folder}`,
      "taken away: Namespace faultline-killed-1",
      "taken away: Namespace faultline-killed-probe",
    ]);
    expect(pods).toHaveLength(1);
    expect(pods[0]).toContain('"command":["rm","-rf","/node/faultline-killed"]');
    expect(pods[0]).toContain('"hostPath":{"path":"/tmp",');
  });

  it("does not say that nothing is left to whoever may not look", async () => {
    await using cluster = await existingCluster();
    const { api, kubeconfig } = cluster;
    await writeFile(kubeconfig, api.kubeconfig({ token: api.addToken("nobody") }));
    await expect(sweepOf(cluster, {})).rejects.toThrow(
      "nobody knows what is left in faultline: GET /api/v1/namespaces: 403 ",
    );
  });

  it("is not begun in another cluster than the one that is meant", async () => {
    await using cluster = await existingCluster();
    cluster.api.apply([namespace("faultline-killed-1", "killed")]);
    await expect(sweepOf(cluster, { cluster: "kubeconfig-staging" })).rejects.toThrow(
      "got --cluster kubeconfig-staging, expected kubeconfig, kubeconfig:<context> or k3s",
    );
    expect(cluster.api.store.get("namespaces", undefined, "faultline-killed-1")).toBeDefined();
  });
});
