import { describe, expect, test } from "vitest";
import { mergeSchemaOf, mergeSchemaOfKind } from "../../../fake-apiserver/patch/merge-schema.ts";
import { applyStrategicMerge } from "../../../fake-apiserver/patch/strategic-merge.ts";

const pod = {
  metadata: { finalizers: ["a", "b"] },
  spec: {
    containers: [
      {
        name: "build",
        image: "b:1",
        env: [
          { name: "A", value: "1" },
          { name: "B", value: "2" },
        ],
        args: ["x", "y"],
      },
      { name: "helper", image: "h:1" },
    ],
    volumes: [{ name: "repo", emptyDir: {} }],
    tolerations: [{ key: "old" }],
  },
};
const apply = (patch: Record<string, unknown>) => applyStrategicMerge(pod, patch, mergeSchemaOf("Pod"));

describe("strategic merge patch", () => {
  test("lists with a merge key are merged by it, others replaced", () => {
    const patch = {
      spec: { containers: [{ name: "build", args: ["z"], env: [{ name: "B", value: "3" }] }], tolerations: [] },
    };
    expect(apply(patch)).toEqual({
      ...pod,
      spec: {
        ...pod.spec,
        containers: [
          {
            name: "build",
            image: "b:1",
            env: [
              { name: "A", value: "1" },
              { name: "B", value: "3" },
            ],
            args: ["z"],
          },
          { name: "helper", image: "h:1" },
        ],
        tolerations: [],
      },
    });
  });

  test("$patch: delete takes an item, $patch: replace puts another list in its place", () => {
    expect(apply({ spec: { containers: [{ name: "helper", $patch: "delete" }] } })["spec"]).toMatchObject({
      containers: [{ name: "build" }],
    });
    expect(
      apply({ spec: { containers: [{ $patch: "replace" }, { name: "only", image: "o" }] } })["spec"],
    ).toMatchObject({
      containers: [{ name: "only", image: "o" }],
    });
    expect(apply({ spec: { $patch: "replace", hostname: "h" } })["spec"]).toEqual({ hostname: "h" });
  });

  test("$retainKeys drops the other kind of a union", () => {
    const volumes = [{ name: "repo", $retainKeys: ["name", "hostPath"], hostPath: { path: "/x" } }];
    expect(apply({ spec: { volumes } })["spec"]).toMatchObject({
      volumes: [{ name: "repo", hostPath: { path: "/x" } }],
    });
    expect(JSON.stringify(apply({ spec: { volumes } }))).not.toContain("emptyDir");
  });

  test("$setElementOrder sorts, $deleteFromPrimitiveList takes values away", () => {
    const patched = apply({
      metadata: { "$deleteFromPrimitiveList/finalizers": ["a"], finalizers: ["c"] },
      spec: {
        "$setElementOrder/containers": [{ name: "new" }, { name: "helper" }, { name: "build" }],
        containers: [{ name: "new", image: "n" }],
      },
    });
    expect(patched["metadata"]).toEqual({ finalizers: ["c", "b"] });
    const { containers } = patched["spec"] as { containers: { name: string }[] };
    expect(containers.map((each) => each.name)).toEqual(["new", "helper", "build"]);
  });

  test("an item without its merge key is an error", () => {
    expect(() => apply({ spec: { containers: [{ image: "x" }] } })).toThrow(
      "map: map[image:x] does not contain declared merge key: name",
    );
  });
});

describe("the merge schema of a kind", () => {
  test("has what the OpenAPI description says, below lists too", () => {
    const pod = mergeSchemaOf("Pod");
    expect(pod["spec"]?.fields?.["volumes"]).toMatchObject({ key: "name" });
    expect(pod["spec"]?.fields?.["initContainers"]?.fields?.["env"]).toMatchObject({ key: "name" });
    expect(pod["status"]?.fields?.["containerStatuses"]?.fields?.["volumeMounts"]).toMatchObject({ key: "mountPath" });
    expect(mergeSchemaOf("Node")["spec"]?.fields?.["podCIDRs"]).toMatchObject({ set: true });
    expect(mergeSchemaOf("Service")["spec"]?.fields?.["ports"]).toMatchObject({ key: "port" });
  });

  test("is that of metadata alone for kinds without lists to merge", () => {
    const { metadata } = mergeSchemaOfKind("StorageClass");
    expect(metadata?.fields).toEqual({
      finalizers: { set: true, strategy: "merge" },
      ownerReferences: { key: "uid", strategy: "merge" },
    });
  });
});
