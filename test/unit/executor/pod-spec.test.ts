import { describe, expect, it } from "vitest";
import { applyJsonPatch } from "../../../src/executor/pod-spec/json-patch.ts";
import type { Json, JsonTable } from "../../../src/executor/pod-spec/json.ts";
import { applyMergePatch } from "../../../src/executor/pod-spec/merge-patch.ts";
import { patchPodSpec } from "../../../src/executor/pod-spec/patch-pod-spec.ts";
import { fieldsOf } from "../../../src/executor/pod-spec/pod-spec-types.ts";
import { applyStrategicPatch } from "../../../src/executor/pod-spec/strategic-patch.ts";

describe("merge patches", () => {
  // RFC 7386, appendix A.
  it.each<[Json, Json, Json]>([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [
      ["a", "b"],
      ["c", "d"],
      ["c", "d"],
    ],
    [{ a: "b" }, ["c"], ["c"]],
    [{ a: "foo" }, null, null],
    [{ a: "foo" }, "bar", "bar"],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])("%j with %j is %j", (target, patch, result) => {
    expect(applyMergePatch(target, patch)).toEqual(result);
  });
});

describe("JSON patches", () => {
  // RFC 6902, appendix A.
  it.each<[Json, Json, Json]>([
    [{ foo: "bar" }, [{ op: "add", path: "/baz", value: "qux" }], { baz: "qux", foo: "bar" }],
    [{ foo: ["bar", "baz"] }, [{ op: "add", path: "/foo/1", value: "qux" }], { foo: ["bar", "qux", "baz"] }],
    [{ baz: "qux", foo: "bar" }, [{ op: "remove", path: "/baz" }], { foo: "bar" }],
    [{ foo: ["bar", "qux", "baz"] }, [{ op: "remove", path: "/foo/1" }], { foo: ["bar", "baz"] }],
    [{ baz: "qux" }, [{ op: "replace", path: "/baz", value: "boo" }], { baz: "boo" }],
    [
      { foo: { bar: "baz", waldo: "fred" }, qux: { corge: "grault" } },
      [{ op: "move", from: "/foo/waldo", path: "/qux/thud" }],
      { foo: { bar: "baz" }, qux: { corge: "grault", thud: "fred" } },
    ],
    [
      { foo: ["all", "grass", "cows", "eat"] },
      [{ op: "move", from: "/foo/1", path: "/foo/3" }],
      { foo: ["all", "cows", "eat", "grass"] },
    ],
    [
      { baz: "qux", foo: ["a", 2, "c"] },
      [
        { op: "test", path: "/baz", value: "qux" },
        { op: "test", path: "/foo/1", value: 2 },
      ],
      { baz: "qux", foo: ["a", 2, "c"] },
    ],
    [
      { foo: "bar" },
      [{ op: "add", path: "/child", value: { grandchild: {} } }],
      { foo: "bar", child: { grandchild: {} } },
    ],
    [{ foo: "bar" }, [{ op: "add", path: "/baz", value: "qux", xyz: 123 }], { foo: "bar", baz: "qux" }],
    [{ "/": 9, "~1": 10 }, [{ op: "test", path: "/~01", value: 10 }], { "/": 9, "~1": 10 }],
    [{ foo: ["bar"] }, [{ op: "add", path: "/foo/-", value: ["abc", "def"] }], { foo: ["bar", ["abc", "def"]] }],
    [{ a: 1 }, [{ op: "replace", path: "", value: [2] }], [2]],
  ])("%j with %j is %j", (document, patch, result) => {
    expect(applyJsonPatch(document, patch)).toEqual(result);
  });

  it.each<[Json, Json, string]>([
    [
      { foo: "bar" },
      [{ op: "add", path: "/baz/bat", value: "qux" }],
      "add operation does not apply: doc is missing path: /baz/bat: missing value",
    ],
    [{ baz: "qux" }, [{ op: "test", path: "/baz", value: "bar" }], "testing value /baz failed: test failed"],
    [{ "~1": 10 }, [{ op: "test", path: "/~01", value: "10" }], "testing value /~01 failed: test failed"],
    [
      {},
      [{ op: "remove", path: "/a" }],
      "error in remove for path: '/a': Unable to remove nonexistent key: a: missing value",
    ],
    [{ l: [1] }, [{ op: "add", path: "/l/2", value: 1 }], "Unable to access invalid index: 2"],
    [{ l: [1] }, [{ op: "remove", path: "/l/01" }], "Unable to access invalid index: 01"],
    [{ a: {} }, [{ op: "move", from: "/a", path: "/a/b" }], "/a/b is inside of /a"],
    [{}, [{ op: "copy", from: "/a", path: "/b" }], "copy operation does not apply: doc is missing from path: /a"],
    [{}, [{ op: "jump", path: "/a" }], "Unexpected kind: jump"],
    [{}, [{ op: "add", path: "a", value: 1 }], 'expected a JSON pointer such as "/hostname", got "a"'],
    [{}, [{ op: "add", path: "/a" }], '"value" is missing'],
    [{}, { op: "add" }, "json: cannot unmarshal object into Go value of type jsonpatch.Patch"],
  ])("%j with %j: %s", (document, patch, message) => {
    const before = structuredClone(document);
    expect(() => applyJsonPatch(document, patch)).toThrow(message);
    expect(document).toEqual(before);
  });
});

describe("strategic patches", () => {
  const spec: JsonTable = {
    containers: [
      {
        name: "build",
        image: "b:1",
        args: ["x"],
        env: [
          { name: "A", value: "1" },
          { name: "B", value: "2" },
        ],
        ports: [{ containerPort: 80 }],
      },
      { name: "helper", image: "h:1" },
    ],
    volumes: [{ name: "repo", emptyDir: { medium: "Memory" } }],
    topologySpreadConstraints: [{ topologyKey: "zone", maxSkew: 1 }],
  };
  const apply = (patch: Json, target = spec) => applyStrategicPatch(target, patch);

  it("takes what to do with a list from the OpenAPI description", () => {
    const merged = [...fieldsOf("PodSpec"), ...fieldsOf("Container")].flatMap(([name, field]) =>
      field.merge ? [`${name} by ${field.key ?? "value"}`] : [],
    );
    expect(merged).toEqual([
      "containers by name",
      "ephemeralContainers by name",
      "hostAliases by ip",
      "imagePullSecrets by name",
      "initContainers by name",
      "resourceClaims by name",
      "schedulingGates by name",
      "topologySpreadConstraints by topologyKey",
      "volumes by name",
      "env by name",
      "ports by containerPort",
      "volumeDevices by devicePath",
      "volumeMounts by mountPath",
    ]);
    expect(fieldsOf("PodSpec").get("tolerations")?.merge).toBe(false);
  });

  it("puts a variable of the patch behind those that are there, as the patch may name others by $(NAME)", () => {
    const result = apply({ containers: [{ name: "build", env: [{ name: "C", value: "3" }] }] });
    expect(result).toMatchObject({
      containers: [{ env: [{ name: "A" }, { name: "B" }, { name: "C", value: "3" }] }, {}],
    });
  });

  it("follows the order of the patch where it names several that are there", () => {
    const result = apply({ containers: [{ name: "helper" }, { name: "build", args: ["y"] }] });
    expect(result).toMatchObject({
      containers: [
        { name: "helper", image: "h:1" },
        { name: "build", image: "b:1", args: ["y"] },
      ],
    });
  });

  it("empties a table by $patch: delete and exchanges it by $patch: replace, in tables and lists", () => {
    expect(apply({ $patch: "replace", hostname: "h" })).toEqual({ hostname: "h" });
    const volumes = [{ name: "repo", emptyDir: { $patch: "delete" } }];
    expect(apply({ volumes })).toMatchObject({ volumes: [{ name: "repo", emptyDir: {} }] });
    expect(apply({ volumes: [{ name: "repo", emptyDir: { $patch: "replace", sizeLimit: "1Gi" } }] })).toMatchObject({
      volumes: [{ name: "repo", emptyDir: { sizeLimit: "1Gi" } }],
    });
    expect(apply({ containers: [{ $patch: "replace" }] })["containers"]).toEqual([]);
  });

  it("keeps only the fields of $retainKeys", () => {
    const volume = { name: "repo", $retainKeys: ["name", "hostPath"], hostPath: { path: "/x" } };
    expect(apply({ volumes: [volume] })["volumes"]).toEqual([{ name: "repo", hostPath: { path: "/x" } }]);
  });

  it("takes values out of sets of plain values and adds others once", () => {
    const claim = { metadata: { finalizers: ["a", "b"] } };
    const withSet: JsonTable = { volumes: [{ name: "v", ephemeral: { volumeClaimTemplate: claim } }] };
    const finalizers = { "$deleteFromPrimitiveList/finalizers": ["a"], finalizers: ["c", "b"] };
    const patch = { volumes: [{ name: "v", ephemeral: { volumeClaimTemplate: { metadata: finalizers } } }] };
    expect(apply(patch, withSet)).toEqual({
      volumes: [{ name: "v", ephemeral: { volumeClaimTemplate: { metadata: { finalizers: ["c", "b"] } } } }],
    });
  });

  it("orders a list by $setElementOrder, with a patch of it or without", () => {
    const order = [{ name: "new" }, { name: "helper" }, { name: "build" }];
    const result = apply({ "$setElementOrder/containers": order, containers: [{ name: "new", image: "n" }] });
    expect((result["containers"] as JsonTable[]).map(({ name }) => name)).toEqual(["new", "helper", "build"]);
    expect(apply({ "$setElementOrder/containers": order.slice(1) })).toMatchObject({
      containers: [{ name: "helper" }, { name: "build" }],
    });
  });

  it("leaves no directive in what it adds", () => {
    const added = {
      name: "new",
      $retainKeys: ["name", "env"],
      env: [{ name: "GONE", $patch: "delete" }],
      securityContext: null,
    };
    expect(apply({ containers: [added] }, {})).toEqual({ containers: [{ name: "new", env: [] }] });
  });

  it.each<[Json, string]>([
    [{ $patch: "merge" }, 'unknown patch type: merge in map: {"$patch":"merge"}'],
    [{ containers: [{ name: "build", $patch: "merge" }] }, "merging lists cannot yet be specified in the patch"],
    [{ containers: [{ name: "build", $patch: "drop" }] }, "unknown patch type: drop in map"],
    [{ containers: [{ $patch: "delete" }] }, 'map: {"$patch":"delete"} does not contain declared merge key: name'],
    [{ volumes: [{ name: "repo", $retainKeys: ["name"], hostPath: {} }] }, "invalid patch format of retainKeys"],
    [{ volumes: [{ name: "repo", $retainKeys: "name" }] }, "invalid patch format of retainKeys"],
    [{ "$setElementOrder/containers": "name" }, "invalid patch format of setElementOrder list"],
    [{ "$deleteFromPrimitiveList/x": 1 }, "invalid patch format of primitive list"],
    [
      { "$setElementOrder/containers": [{ name: "helper" }], containers: [{ name: "build" }] },
      "doesn't match $setElementOrder list",
    ],
    [{ containers: ["build"] }, "list element types are not identical"],
    [["a"], "json: cannot unmarshal array into Go value of type map[string]interface {}"],
  ])("refuses %j: %s", (patch, message) => {
    expect(() => apply(patch)).toThrow(message);
  });
});

describe("a patched PodSpec", () => {
  const patched = (patch: string, patch_type = "merge") =>
    patchPodSpec({ containers: [{ name: "build" }] }, [{ name: "p", patch, patch_path: "", patch_type }], () =>
      Promise.reject(new Error("no files here")),
    );

  it("has the fields of PodSpec and no others, whatever case they were written in", async () => {
    const patch = "HostName: h\nnone: 1\nsecurityContext: { runAsUser: 5, runAsKing: true, fsGroup: null }";
    expect(await patched(patch)).toEqual({
      containers: [{ name: "build" }],
      hostname: "h",
      securityContext: { runAsUser: 5 },
    });
  });

  it.each([
    ["containers: {}", "cannot unmarshal object into Go struct field PodSpec.containers of type []v1.Container"],
    [
      "containers: [{ stdin: 1 }]",
      "cannot unmarshal number into Go struct field Container.containers.stdin of type bool",
    ],
    ["nodeSelector: { a: 1 }", "cannot unmarshal number into Go struct field PodSpec.nodeSelector of type string"],
    ["priority: 1.5", "cannot unmarshal number 1.5 into Go struct field PodSpec.priority of type int32"],
    ["[1]", "cannot unmarshal array into Go value of type v1.PodSpec"],
  ])("refuses %s: %s", async (patch, message) => {
    await expect(patched(patch)).rejects.toThrow(`json: ${message}`);
  });

  it("reads YAML as Go does: yes is true, a date is text, the last of two equal keys counts", async () => {
    const patch = "hostNetwork: yes\nnodeSelector:\n  day: 2026-01-01\n  time: 1:30\nhostname: a\nhostname: b";
    expect(await patched(patch, "strategic")).toMatchObject({
      hostNetwork: true,
      hostname: "b",
      nodeSelector: { day: "2026-01-01", time: "1:30" },
    });
  });

  it.each(["", "# nothing"])("is unchanged by the empty patch %j", async (patch) => {
    expect(await patched(patch, "strategic")).toEqual({ containers: [{ name: "build" }] });
  });
});
