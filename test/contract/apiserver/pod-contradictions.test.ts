import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { container, podCreation } from "./pod-creation.ts";
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

describe("a pod that makes no sense", () => {
  const required = "requiredDuringSchedulingIgnoredDuringExecution";
  const preferred = "preferredDuringSchedulingIgnoredDuringExecution";
  const node = (term: object) => ({ affinity: { nodeAffinity: { [required]: { nodeSelectorTerms: [term] } } } });

  test.each<[string, object, string]>([
    [
      "toleration without a key",
      { tolerations: [{ effect: "NoSchedule" }] },
      "operator must be Exists when `key` is empty",
    ],
    [
      "effect",
      { tolerations: [{ key: "a", effect: "Never" }] },
      'spec.tolerations[0].effect: Unsupported value: "Never"',
    ],
    [
      "value of an existence",
      { tolerations: [{ key: "a", operator: "Exists", value: "b" }] },
      "value must be empty when `operator` is 'Exists'",
    ],
    ["no term", { affinity: { nodeAffinity: { [required]: {} } } }, "must have at least one node selector term"],
    [
      "operator",
      node({ matchExpressions: [{ key: "a", operator: "Is" }] }),
      'matchExpressions[0].operator: Invalid value: "Is": not a valid selector operator',
    ],
    [
      "no values",
      node({ matchExpressions: [{ key: "a", operator: "In" }] }),
      "matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
    ],
    [
      "topology",
      { affinity: { podAffinity: { [required]: [{ labelSelector: {} }] } } },
      `spec.affinity.podAffinity.${required}[0].topologyKey: Required value: can not be empty`,
    ],
    [
      "weight",
      { affinity: { podAntiAffinity: { [preferred]: [{ weight: 101, podAffinityTerm: { topologyKey: "zone" } }] } } },
      `spec.affinity.podAntiAffinity.${preferred}[0].weight: Invalid value: 101: must be in the range 1-100`,
    ],
    ["user", { securityContext: { runAsUser: -1 } }, "Invalid value: -1: must be between 0 and 2147483647, inclusive"],
    [
      "group",
      { securityContext: { supplementalGroups: [1, -2] } },
      "spec.securityContext.supplementalGroups[1]: Invalid",
    ],
    [
      "profile",
      { securityContext: { seccompProfile: { type: "Localhost" } } },
      "spec.securityContext.seccompProfile.localhostProfile: Required value: must be set when seccomp type is Localhost",
    ],
    [
      "escalation",
      container({}, { securityContext: { allowPrivilegeEscalation: false, capabilities: { add: ["CAP_SYS_ADMIN"] } } }),
      "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN",
    ],
  ])("is refused: %s", async (_what, spec, why) => {
    expect(await create(spec)).toContain(why);
  });

  test("procMount may be unmasked in a user namespace only", async () => {
    const spec = container({}, { securityContext: { procMount: "Unmasked" } });
    expect(await create(spec)).toContain("`hostUsers` must be false to use `Unmasked`");
    expect(await create({ ...spec, hostUsers: false })).toMatchObject({ spec: { hostUsers: false } });
  });
});
