import { describe, expect, it } from "vitest";
import { nodeStorage } from "../../../../src/worlds/cluster/node-storage.ts";
import type { ProbePod } from "../../../../src/worlds/cluster/preflight/probe-pods.ts";

const claim = (spec: object, kind = "PersistentVolumeClaim") => ({
  apiVersion: "v1",
  kind,
  metadata: { name: "data", namespace: "faultline-r-1" },
  spec,
});
const ASKED = { accessModes: ["ReadWriteMany"], resources: { requests: { storage: "2Gi" } } };

function storage(succeeded = true) {
  const started: ProbePod[] = [];
  const run = (pod: ProbePod) => {
    started.push(pod);
    return Promise.resolve({ started: true, succeeded, message: succeeded ? "" : "hostPath is not allowed" });
  };
  return Object.assign(nodeStorage({ run: "r", pods: { run }, image: "alpine" }), { started });
}

describe("storage of a node", () => {
  it("is a volume for the claim alone, with what it asks for", () => {
    expect(storage().volumeFor(claim(ASKED))).toEqual({
      apiVersion: "v1",
      kind: "PersistentVolume",
      metadata: { name: "faultline-r-1-data" },
      spec: {
        capacity: { storage: "2Gi" },
        accessModes: ["ReadWriteMany"],
        claimRef: { apiVersion: "v1", kind: "PersistentVolumeClaim", namespace: "faultline-r-1", name: "data" },
        persistentVolumeReclaimPolicy: "Retain",
        hostPath: { path: "/tmp/faultline-r/faultline-r-1/data", type: "DirectoryOrCreate" },
      },
    });
  });

  it.each([
    ["a claim of a class, which waits for it", claim({ ...ASKED, storageClassName: "fast" })],
    ["a claim of a device", claim({ ...ASKED, volumeMode: "Block" })],
    ["what is no claim", claim(ASKED, "ConfigMap")],
  ])("is not for %s", async (_, object) => {
    const { volumeFor, close, started } = storage();
    expect(volumeFor(object)).toBeUndefined();
    await close();
    expect(started).toEqual([]);
  });

  it("is taken away by a pod, and says when it cannot be", async () => {
    const { volumeFor, close, started } = storage();
    volumeFor(claim(ASKED));
    await close();
    expect(started).toMatchObject([
      { command: ["rm", "-rf", "/node/faultline-r"], folder: { host: "/tmp", mountPath: "/node" } },
    ]);
    const forbidden = storage(false);
    forbidden.volumeFor(claim(ASKED));
    await expect(forbidden.close()).rejects.toThrow("/tmp/faultline-r stays on the node: hostPath is not allowed");
  });
});
