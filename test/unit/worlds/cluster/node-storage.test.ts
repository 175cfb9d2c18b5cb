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
  const announced: number[] = [];
  const announce = () => Promise.resolve(void announced.push(started.length));
  const made = nodeStorage({ run: "r", pods: { run }, image: "alpine", announce });
  return Object.assign(made, { started, announced });
}

const hostPath = (volume: object | undefined) => JSON.stringify(new Map(Object.entries(volume ?? {})).get("spec"));

describe("storage of a node", () => {
  it("is a volume for the claim alone, with what it asks for, in a folder that is for anybody", async () => {
    const { volumeFor, started } = storage();
    expect(await volumeFor(claim(ASKED))).toEqual({
      apiVersion: "v1",
      kind: "PersistentVolume",
      metadata: { name: "faultline-r-1-data" },
      spec: {
        capacity: { storage: "2Gi" },
        accessModes: ["ReadWriteMany"],
        claimRef: { apiVersion: "v1", kind: "PersistentVolumeClaim", namespace: "faultline-r-1", name: "data" },
        persistentVolumeReclaimPolicy: "Retain",
        hostPath: { path: "/tmp/faultline-r/0", type: "Directory" },
      },
    });
    const others = await Promise.all(Array.from({ length: 100 }, () => volumeFor(claim(ASKED))));
    const folders = new Set(others.map((volume) => hostPath(volume)));
    expect(folders.size).toBe(100);
    expect(started.map(({ name, command }) => [name].concat((command ?? []).slice(4)))).toEqual([
      ["storage-0", "/node/faultline-r", "0", "100"],
      ["storage-1", "/node/faultline-r", "100", "200"],
    ]);
  });

  it.each([
    ["a claim of a class, which waits for it", claim({ ...ASKED, storageClassName: "fast" })],
    ["a claim of a device", claim({ ...ASKED, volumeMode: "Block" })],
    ["what is no claim", claim(ASKED, "ConfigMap")],
  ])("is not for %s", async (_, object) => {
    const { volumeFor, close, started } = storage();
    expect(await volumeFor(object)).toBeUndefined();
    await close();
    expect(started).toEqual([]);
  });

  it("is announced before the first folder is made, once", async () => {
    const { volumeFor, announced } = storage();
    expect(announced).toEqual([]);
    await Promise.all(Array.from({ length: 150 }, () => volumeFor(claim(ASKED))));
    expect(announced).toEqual([0]);
  });

  it("is taken away by a pod", async () => {
    const { volumeFor, close, started } = storage();
    await volumeFor(claim(ASKED));
    await close();
    expect(started.at(-1)).toMatchObject({
      command: ["rm", "-rf", "/node/faultline-r"],
      folder: { host: "/tmp", mountPath: "/node" },
    });
  });

  it("says when there can be none, and when it stays", async () => {
    const { volumeFor, close } = storage(false);
    await expect(volumeFor(claim(ASKED))).rejects.toThrow(
      "there can be no folders for claims in /tmp of the node: hostPath is not allowed",
    );
    await expect(close()).rejects.toThrow("/tmp/faultline-r stays on the node: hostPath is not allowed");
  });
});
