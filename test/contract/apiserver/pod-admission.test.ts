import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { container, podCreation, type StoredPod } from "./pod-creation.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

let cluster: TestCluster;
let admin: TestClient;
const create = podCreation(() => admin);

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
});

describe("service accounts", () => {
  const folder = "/var/run/secrets/kubernetes.io/serviceaccount";

  test("every container gets the token, those that have something there already excepted", async () => {
    const own = { name: "own", image: "i:1", volumeMounts: [{ name: "mine", mountPath: folder }] };
    const volumes = [{ name: "mine", emptyDir: {} }];
    const stored = await create({ ...container({}), initContainers: [own], volumes });
    expect(stored).toMatchObject({
      spec: {
        serviceAccountName: "default",
        initContainers: [{ volumeMounts: [{ name: "mine" }] }],
        containers: [
          {
            volumeMounts: [
              {
                name: expect.stringMatching(/^kube-api-access-[a-z0-9]{5}$/) as string,
                mountPath: folder,
                readOnly: true,
              },
            ],
          },
        ],
        volumes: [
          { name: "mine" },
          {
            projected: {
              defaultMode: 420,
              sources: [
                { serviceAccountToken: { path: "token", expirationSeconds: 3607 } },
                { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] } },
                { downwardAPI: { items: [{ path: "namespace", fieldRef: { fieldPath: "metadata.namespace" } }] } },
              ],
            },
          },
        ],
      },
    });
  });

  test("the pod decides over the token, then the account", async () => {
    cluster.apply([
      {
        apiVersion: "v1",
        kind: "ServiceAccount",
        metadata: { name: "reserved", namespace: "default" },
        automountServiceAccountToken: false,
      },
    ]);
    const volumesOf = async (spec: object) => ((await create(spec)) as StoredPod).spec["volumes"];
    expect(await volumesOf({ serviceAccountName: "reserved" })).toBeUndefined();
    expect(await volumesOf({ automountServiceAccountToken: false })).toBeUndefined();
    expect(await volumesOf({ serviceAccountName: "reserved", automountServiceAccountToken: true })).toHaveLength(1);
  });
});

describe("runtime classes", () => {
  beforeAll(() => {
    cluster.apply([
      {
        apiVersion: "node.k8s.io/v1",
        kind: "RuntimeClass",
        metadata: { name: "kata" },
        handler: "kata",
        overhead: { podFixed: { cpu: "250m" } },
        scheduling: { nodeSelector: { runtime: "kata" }, tolerations: [{ key: "kata", operator: "Exists" }] },
      },
    ]);
  });

  test("bring their overhead and their nodes", async () => {
    expect(await create({ runtimeClassName: "kata", nodeSelector: { disk: "ssd" } })).toMatchObject({
      spec: {
        overhead: { cpu: "250m" },
        nodeSelector: { disk: "ssd", runtime: "kata" },
        tolerations: expect.arrayContaining([{ key: "kata", operator: "Exists" }]) as unknown[],
      },
    });
  });

  test("refuse pods that want other nodes, and unknown ones refuse all", async () => {
    expect(await create({ runtimeClassName: "kata", nodeSelector: { runtime: "runc" } })).toBe(
      'pods "P" is forbidden: conflict: runtimeClass.scheduling.nodeSelector[runtime] = kata; pod.spec.nodeSelector[runtime] = runc',
    );
    expect(await create({ runtimeClassName: "nosuch" })).toBe(
      'pods "P" is forbidden: pod rejected: RuntimeClass "nosuch" not found',
    );
  });
});

describe("priorities", () => {
  test("come from the class, from the default class, or are zero", async () => {
    expect(await create({})).toMatchObject({ spec: { priority: 0, preemptionPolicy: "PreemptLowerPriority" } });
    const highest = await create({ priorityClassName: "system-node-critical" });
    expect(highest).toMatchObject({ spec: { priority: 2_000_001_000 } });
    const usual = { kind: "PriorityClass", apiVersion: "scheduling.k8s.io/v1", metadata: { name: "usual" } };
    cluster.apply([{ ...usual, value: 7, globalDefault: true, preemptionPolicy: "Never" }]);
    expect(await create({})).toMatchObject({
      spec: { priority: 7, priorityClassName: "usual", preemptionPolicy: "Never" },
    });
  });
});

describe("resources", () => {
  const limits = (name: string, ...items: object[]) => {
    cluster.apply([
      { apiVersion: "v1", kind: "Namespace", metadata: { name } },
      { apiVersion: "v1", kind: "LimitRange", metadata: { name: "l", namespace: name }, spec: { limits: items } },
    ]);
    return name;
  };

  test("a limit range fills in what is missing and says what", async () => {
    const namespace = limits("filled", {
      type: "Container",
      default: { cpu: "1", memory: "1Gi" },
      defaultRequest: { cpu: "100m" },
    });
    expect(await create(container({ limits: { memory: "2Gi" } }), namespace)).toMatchObject({
      metadata: {
        annotations: {
          "kubernetes.io/limit-ranger":
            "LimitRanger plugin set: cpu request for container main; cpu limit for container main",
        },
      },
      spec: {
        containers: [{ resources: { requests: { cpu: "100m", memory: "2Gi" }, limits: { cpu: "1", memory: "2Gi" } } }],
      },
    });
  });

  test.each([
    [{ limits: { cpu: "3" } }, "maximum cpu usage per Container is 2, but limit is 3"],
    [{}, "maximum cpu usage per Container is 2.  No limit is specified"],
    [
      { requests: { memory: "1Mi" }, limits: { cpu: "1" } },
      "minimum memory usage per Container is 2Mi, but request is 1Mi",
    ],
    [
      { requests: { cpu: "100m" }, limits: { cpu: "500m" } },
      "cpu max limit to request ratio per Container is 4, but provided ratio is 5.000000",
    ],
  ])("a limit range of containers refuses %j", async (resources, why) => {
    const item = { type: "Container", max: { cpu: "2" }, min: { memory: "2Mi" }, maxLimitRequestRatio: { cpu: "4" } };
    const namespace = limits("bound", item);
    // Its own defaults would hide what is missing.
    cluster.store.update("limitranges", namespace, "l", (range) => {
      range["spec"] = { limits: [item] };
    });
    expect(await create(container(resources), namespace)).toContain(why);
  });

  test("a limit range of pods counts all containers", async () => {
    const namespace = limits("whole", { type: "Pod", max: { cpu: "2" }, min: { cpu: "100m" } });
    const two = (cpu: string) => {
      const each = { image: "i:1", resources: { limits: { cpu } } };
      return {
        containers: [
          { name: "a", ...each },
          { name: "b", ...each },
        ],
      };
    };
    expect(await create(two("1"), namespace)).toMatchObject({ spec: {} });
    expect(await create(two("1500m"), namespace)).toBe(
      'pods "P" is forbidden: maximum cpu usage per Pod is 2, but limit is 3',
    );
    expect(await create(two("10m"), namespace)).toContain("minimum cpu usage per Pod is 100m, but request is 20m");
  });

  test("of the pod as a whole: defaults, quality of service, and refusals", async () => {
    const whole = (resources: object) => ({ ...container({ requests: { cpu: "500m" } }), resources });
    expect(await create(whole({ limits: { cpu: "2", memory: "1024Mi" } }))).toMatchObject({
      spec: { resources: { limits: { cpu: "2", memory: "1Gi" }, requests: { cpu: "500m", memory: "1Gi" } } },
      status: { qosClass: "Burstable" },
    });
    expect(await create({ resources: { limits: { cpu: "2", memory: "1Gi" } } })).toMatchObject({
      status: { qosClass: "Guaranteed" },
    });
    expect(await create(whole({ requests: { cpu: "100m" } }))).toBe(
      'Pod "P" is invalid: spec.resources.requests[cpu]: Invalid value: "100m": must be greater than or equal to aggregate container requests of 500m',
    );
    expect(
      await create({ ...container({ limits: { memory: "2Gi" } }), resources: { limits: { memory: "1Gi" } } }),
    ).toContain('Invalid value: "2Gi": must be less than or equal to pod limits of 1Gi');
    expect(await create(whole({ limits: { "ephemeral-storage": "1Gi" } }))).toContain(
      'spec.resources.limits[ephemeral-storage]: Unsupported value: "ephemeral-storage"',
    );
  });
});

test("label keys of affinity terms become requirements with the pod's own labels", async () => {
  const term = { topologyKey: "zone", matchLabelKeys: ["team", "absent"], mismatchLabelKeys: ["stage"] };
  const terms = [{ ...term, labelSelector: { matchLabels: { a: "b" } } }, term];
  const affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: terms } };
  const stored = await create({ affinity }, "default", { team: "web", stage: "test" });
  const added = [
    { key: "team", operator: "In", values: ["web"] },
    { key: "stage", operator: "NotIn", values: ["test"] },
  ];
  expect((stored as StoredPod).spec["affinity"]).toEqual({
    podAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { ...term, labelSelector: { matchLabels: { a: "b" }, matchExpressions: added } },
        term,
      ],
    },
  });
});
