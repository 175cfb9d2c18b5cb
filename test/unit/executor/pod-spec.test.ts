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
    // What the RFC leaves open or forbids and the official runner does.
    [{}, [{ op: "replace", path: "/terminationGracePeriodSeconds", value: 60 }], { terminationGracePeriodSeconds: 60 }],
    [{ l: [1] }, [{ op: "add", path: "/l/-1", value: 2 }], { l: [1, 2] }],
    [{ l: [1, 2] }, [{ op: "add", path: "/l/-2", value: 3 }], { l: [1, 3, 2] }],
    [{ l: [1, 2] }, [{ op: "remove", path: "/l/-2" }], { l: [2] }],
    [{ l: [{ a: 1 }] }, [{ op: "replace", path: "/l/-1/a", value: 2 }], { l: [{ a: 2 }] }],
    [{ l: [1, 2] }, [{ op: "replace", path: "/l/01", value: 3 }], { l: [1, 3] }],
    [{}, [{ op: "test", path: "/a", value: null }], {}],
    [{}, [{ op: "copy", from: "/a", path: "/b" }], { b: null }],
    [{}, [{ op: "add", path: "/a" }], { a: null }],
    [{ a: { "~2": 1 } }, [{ op: "remove", path: "/a/~2" }], { a: {} }],
    [{ a: 1 }, null, { a: 1 }],
  ])("%j with %j is %j", (document, patch, result) => {
    expect(applyJsonPatch(document, patch)).toEqual(result);
  });

  it.each<[Json, Json, string]>([
    [
      { foo: "bar" },
      [{ op: "add", path: "/baz/bat", value: "qux" }],
      'add operation does not apply: doc is missing path: "/baz/bat": missing value',
    ],
    [{ baz: "qux" }, [{ op: "test", path: "/baz", value: "bar" }], "testing value /baz failed: test failed"],
    [{ "~1": 10 }, [{ op: "test", path: "/~01", value: "10" }], "testing value /~01 failed: test failed"],
    [
      {},
      [{ op: "remove", path: "/a" }],
      "error in remove for path: '/a': Unable to remove nonexistent key: a: missing value",
    ],
    [
      { l: [1] },
      [{ op: "add", path: "/l/2", value: 1 }],
      "error in add for path: '/l/2': Unable to access invalid index: 2: invalid index referenced",
    ],
    [{ l: [1] }, [{ op: "add", path: "/l/-3", value: 1 }], "Unable to access invalid index: -3"],
    [
      { l: [1] },
      [{ op: "add", path: "/l/b", value: 1 }],
      "error in add for path: '/l/b': value was not a proper array index: 'b': strconv.Atoi: parsing \"b\": invalid syntax",
    ],
    [
      { l: [1] },
      [{ op: "remove", path: "/l/01" }],
      "error in remove for path: '/l/01': Unable to access invalid index: 1",
    ],
    [{ l: [1] }, [{ op: "remove", path: "/l/-" }], "error in remove for path: '/l/-': strconv.Atoi: parsing \"-\""],
    [
      { a: 1 },
      [{ op: "remove", path: "/a/b" }],
      'remove operation does not apply: doc is missing path: "/a/b": missing value',
    ],
    [
      {},
      [{ op: "replace", path: "/a/b", value: 1 }],
      "replace operation does not apply: doc is missing path: /a/b: missing value",
    ],
    [
      { l: [1] },
      [{ op: "replace", path: "/l/1", value: 1 }],
      "replace operation does not apply: doc is missing key: /l/1: missing value",
    ],
    [{}, [{ op: "replace", path: "", value: "x" }], 'replace operation value must be object or array, got "x"'],
    [
      {},
      [{ op: "test", path: "/a/b", value: null }],
      "test operation does not apply: is missing path: /a/b: missing value",
    ],
    [
      { l: [] },
      [{ op: "test", path: "/l/0", value: null }],
      "error in test for path: '/l/0': Unable to access invalid index: 0",
    ],
    [
      { a: {} },
      [{ op: "move", from: "/a", path: "/a/b" }],
      "move operation does not apply: doc is missing destination path: /a/b: missing value",
    ],
    [
      {},
      [{ op: "move", from: "/a", path: "/b" }],
      "error in move for path: 'a': Unable to remove nonexistent key: a: missing value",
    ],
    [
      {},
      [{ op: "move", path: "/b" }],
      "move operation failed to decode from: operation, missing from field: missing value",
    ],
    [
      {},
      [{ op: "copy", from: "/a/b", path: "/b" }],
      "copy operation does not apply: doc is missing from path: /a/b: missing value",
    ],
    [{ a: 1 }, [{ op: "copy", from: "/a", path: "/b/c" }], "doc is missing destination path: /b/c: missing value"],
    [
      { l: [1] },
      [{ op: "copy", from: "/l/x", path: "/b" }],
      "error in copy for from: '/l/x': strconv.Atoi: parsing \"x\"",
    ],
    [
      { l: [1] },
      [{ op: "copy", from: "/l/0", path: "/l/7" }],
      "error while adding value during copy: Unable to access invalid index: 7: invalid index referenced",
    ],
    [{}, [{ op: "jump", path: "/a" }], "Unexpected kind: jump"],
    [{}, [null], "Unexpected kind: unknown"],
    [{}, [{ op: "add", path: "a", value: 1 }], 'add operation does not apply: doc is missing path: "a": missing value'],
    [{}, [{ op: "add", value: 1 }], "add operation failed to decode path: missing value"],
    [
      {},
      [{ op: "test", value: 1 }],
      "test operation failed to decode path: operation missing path field: missing value",
    ],
    [
      {},
      [{ op: "remove", path: "/a" }, "add"],
      "json: cannot unmarshal string into Go value of type jsonpatch.Operation",
    ],
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
  const withSecret: JsonTable = { ...spec, imagePullSecrets: [{ name: "a" }] };
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

  it("puts what is new before what was there, and behind the items that the patch names before it", () => {
    const result = apply({ containers: [{ name: "build", env: [{ name: "C", value: "3" }] }] });
    expect(result).toMatchObject({
      containers: [{ env: [{ name: "C", value: "3" }, { name: "A" }, { name: "B" }] }, {}],
    });
    const behind = apply({ containers: [{ name: "build", env: [{ name: "A", value: "4" }, { name: "C" }] }] });
    expect(behind).toMatchObject({
      containers: [{ env: [{ name: "A", value: "4" }, { name: "C" }, { name: "B" }] }, {}],
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
    const gone = {
      dnsConfig: { $patch: "delete" },
      hostAliases: [{ ip: "1.1.1.1", $patch: "merge" }, { ip: "2.2.2.2" }],
    };
    expect(apply(gone, {})).toEqual({ hostAliases: [{ ip: "2.2.2.2" }] });
  });

  it("asks for no merge key where there is nothing to merge with", () => {
    expect(apply({ hostAliases: [{ hostnames: ["x"] }] })["hostAliases"]).toEqual([{ hostnames: ["x"] }]);
    expect(apply({ imagePullSecrets: [{}] })["imagePullSecrets"]).toEqual([{}]);
    expect(apply({ imagePullSecrets: [{ name: null }] }, { imagePullSecrets: [{ name: "a" }] })).toEqual({
      imagePullSecrets: [{ name: null }, { name: "a" }],
    });
  });

  it.each<[Json, string]>([
    [{ $patch: "merge" }, "unknown patch type: merge in map: map[$patch:merge]"],
    [{ containers: [{ name: "build", $patch: "merge" }] }, "merging lists cannot yet be specified in the patch"],
    [
      { containers: [{ name: "build", $patch: "drop" }] },
      "unknown patch type: drop in map: map[$patch:drop name:build]",
    ],
    [{ containers: [{ $patch: "delete" }] }, "map: map[$patch:delete] does not contain declared merge key: name"],
    [{ volumes: [{ name: "repo", $retainKeys: ["name"], hostPath: {} }] }, "invalid patch format of retainKeys"],
    [{ volumes: [{ name: "repo", $retainKeys: "name" }] }, "invalid patch format of retainKeys"],
    [{ "$setElementOrder/containers": "name" }, "invalid patch format of setElementOrder list"],
    [{ "$deleteFromPrimitiveList/x": 1 }, "invalid patch format of primitive list"],
    [
      { "$setElementOrder/containers": [{ name: "helper" }], containers: [{ name: "build" }] },
      "The order in patch list:\n[map[name:build]]\n doesn't match $setElementOrder list:\n[map[name:helper]]\n",
    ],
    [{ imagePullSecrets: ["s"] }, "list element types are not identical: [[map[name:a]] [s]]"],
    [{ "$setElementOrder/none": ["x"] }, 'unable to find api field in struct PodSpec for the json field "none"'],
    [{ "$setElementOrder/imagePullSecrets": [{}] }, "map: map[] does not contain declared merge key: name"],
    [["a"], "invalid JSON document"],
  ])("refuses %j: %s", (patch, message) => {
    expect(() => apply(patch, withSecret)).toThrow(message);
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
    ["nodeSelector: { a: 1.5 }", "cannot unmarshal number into Go struct field PodSpec.nodeSelector of type string"],
    ["priority: 2147483648", "cannot unmarshal number 2147483648 into Go struct field PodSpec.priority of type int32"],
    ["priority: 1.5", "cannot unmarshal number 1.5 into Go struct field PodSpec.priority of type int32"],
    ["[1]", "cannot unmarshal array into Go value of type v1.PodSpec"],
  ])("refuses %s: %s", async (patch, message) => {
    await expect(patched(patch)).rejects.toThrow(`json: ${message}`);
  });

  it.each([
    ["hostname: *a", "converting patch to json (p): Unresolved alias"],
    ["priority: -.inf", "converting patch to json (p): json: unsupported value: -Inf"],
    ["tolerations: [{ key: .nan }]", "converting patch to json (p): json: unsupported value: NaN"],
  ])("refuses %s: %s", async (patch, message) => {
    await expect(patched(patch)).rejects.toThrow(message);
  });

  it("takes the first of several documents", async () => {
    expect(await patched("---\nhostname: a\n---\nhostname: [b")).toMatchObject({ hostname: "a" });
  });

  it("reads YAML as Go does: yes is true, a date is text, the last of two equal keys counts", async () => {
    const patch = "hostNetwork: yes\nnodeSelector:\n  day: 2026-01-01\n  time: 1:30\nhostname: a\nhostname: b";
    expect(await patched(patch, "strategic")).toMatchObject({
      hostNetwork: true,
      hostname: "b",
      nodeSelector: { day: "2026-01-01", time: "1:30" },
    });
  });

  it("has an empty item where a list or a map has null", async () => {
    expect(await patched("tolerations: [{ key: a }, null]\nimagePullSecrets: [null]")).toEqual({
      containers: [{ name: "build" }],
      tolerations: [{ key: "a" }, {}],
      imagePullSecrets: [{}],
    });
    expect(await patched('[{ "op": "add", "path": "/nodeSelector", "value": { "a": null } }]', "json")).toEqual({
      containers: [{ name: "build" }],
      nodeSelector: { a: "" },
    });
  });

  it.each(["", "# nothing"])("is unchanged by the empty patch %j", async (patch) => {
    expect(await patched(patch, "strategic")).toEqual({ containers: [{ name: "build" }] });
  });
});
