import { afterEach, expect, test } from "vitest";
import { addPod, namespace, node, outcomeOf, requesting, schedulerWith, type SchedulerUnderTest } from "./cluster.ts";

let under: SchedulerUnderTest | undefined;
afterEach(() => under?.close());

const cluster = (...given: Parameters<typeof schedulerWith>) => (under = schedulerWith(...given));
const required = "requiredDuringSchedulingIgnoredDuringExecution";
const preferred = "preferredDuringSchedulingIgnoredDuringExecution";
const helpless = (count: number) =>
  `preemption: 0/${count} nodes are available: ${count} Preemption is not helpful for scheduling.`;

test("a pod waits with the scheduler's words until a node fits, and is then bound to it", () => {
  const taints = [{ key: "gpu", value: "yes", effect: "NoSchedule" }];
  const amd64 = { "kubernetes.io/arch": "amd64" };
  const { store, place, get } = cluster([
    node("arm", { "kubernetes.io/arch": "arm64" }),
    node("tainted", amd64, { spec: { taints } }),
  ]);
  const message =
    "0/2 nodes are available: 1 node(s) didn't match Pod's node affinity/selector, 1 node(s) had untolerated taint {gpu: yes}. " +
    helpless(2);
  expect(place("job", { nodeSelector: amd64 })["status"]).toMatchObject({
    phase: "Pending",
    conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable", message }],
  });

  store.create("nodes", node("fits", amd64));
  expect(get("job")).toMatchObject({
    spec: { nodeName: "fits" },
    status: { conditions: [{ type: "PodScheduled", status: "True" }] },
  });
  expect(store.list("events", "ci").map(({ type, reason, message: text }) => [type, reason, text])).toEqual(
    expect.arrayContaining([
      ["Warning", "FailedScheduling", message],
      ["Normal", "Scheduled", "Successfully assigned ci/job to fits"],
    ]),
  );
});

test.each([
  ["In", ["a", "b"], ["zone-a", "zone-b"]],
  ["NotIn", ["a"], ["zone-b", "no-zone"]],
  ["Exists", [], ["zone-a", "zone-b"]],
  ["DoesNotExist", [], ["no-zone"]],
])("node affinity with the operator %s", (operator, values, fitting) => {
  const nodes = [node("zone-a", { zone: "a" }), node("zone-b", { zone: "b" }), node("no-zone")];
  const nodeSelectorTerms = [{ matchExpressions: [{ key: "zone", operator, values }] }];
  for (const each of nodes) {
    const { place, close } = cluster([each]);
    const affinity = { nodeAffinity: { [required]: { nodeSelectorTerms } } };
    const { name } = each.metadata;
    const refusal = `0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector. ${helpless(1)}`;
    expect(outcomeOf(place("job", { affinity }))).toBe(fitting.includes(name) ? name : refusal);
    close();
  }
});

test("of the terms of a node affinity one has to hold, of a term everything, by number and by name of the node", () => {
  const { place } = cluster([
    node("small", { cores: "4" }),
    node("large", { cores: "32" }),
    node("larger", { cores: "64" }),
  ]);
  const more = { key: "cores", operator: "Gt", values: ["8"] };
  const name = { key: "metadata.name", operator: "In", values: ["larger"] };
  const byTerms = (nodeSelectorTerms: unknown[]) => ({
    affinity: { nodeAffinity: { [required]: { nodeSelectorTerms } } },
  });
  expect(outcomeOf(place("both", byTerms([{ matchExpressions: [more], matchFields: [name] }])))).toBe("larger");
  const less = { key: "cores", operator: "Lt", values: ["8"] };
  expect(outcomeOf(place("either", byTerms([{ matchExpressions: [less] }, {}])))).toBe("small");
  expect(outcomeOf(place("nothing", byTerms([{}])))).toContain("didn't match Pod's node affinity/selector");
});

test("the heaviest preferences win, and a taint of the effect PreferNoSchedule weighs more", () => {
  const taints = [{ key: "reserved", effect: "PreferNoSchedule" }];
  const { place } = cluster([
    node("plain"),
    node("fast", { disk: "ssd" }),
    node("near", { zone: "a" }, { spec: { taints } }),
  ]);
  const prefer = (...wishes: [number, string, string][]) => ({
    affinity: {
      nodeAffinity: {
        [preferred]: wishes.map(([weight, key, value]) => ({
          weight,
          preference: { matchExpressions: [{ key, operator: "In", values: [value] }] },
        })),
      },
    },
  });
  expect(outcomeOf(place("one", prefer([10, "disk", "ssd"], [90, "disk", "tape"])))).toBe("fast");
  expect(outcomeOf(place("two", prefer([10, "disk", "ssd"], [90, "zone", "a"])))).toBe("fast");
  const tolerations = [{ key: "reserved", operator: "Exists" }];
  expect(outcomeOf(place("three", { ...prefer([10, "disk", "ssd"], [90, "zone", "a"]), tolerations }))).toBe("near");
});

test("requests are counted against what a node has, and a pod's end makes room", () => {
  const { store, place, get } = cluster([
    node("only", {}, { allocatable: { cpu: "2", memory: "1Gi", "ephemeral-storage": "10Gi", pods: "3" } }),
  ]);
  expect(outcomeOf(place("first", requesting({ cpu: "1500m", memory: "600Mi", "ephemeral-storage": "6Gi" })))).toBe(
    "only",
  );
  const room = "preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.";
  expect(outcomeOf(place("second", requesting({ cpu: "600m", memory: "500Mi", "ephemeral-storage": "5Gi" })))).toBe(
    `0/1 nodes are available: 1 Insufficient cpu, 1 Insufficient ephemeral-storage, 1 Insufficient memory. ${room}`,
  );
  expect(outcomeOf(place("giant", requesting({ cpu: "3" })))).toBe(
    `0/1 nodes are available: 1 Insufficient cpu. ${helpless(1)}`,
  );
  expect(outcomeOf(place("whole", { ...requesting({ cpu: "9" }), resources: { requests: { cpu: "500m" } } }))).toBe(
    "only",
  );
  store.remove("pods", "ci", "first");
  expect(outcomeOf(get("second"))).toBe("only");
  place("third", {});
  expect(outcomeOf(place("fourth", {}))).toBe(`0/1 nodes are available: 1 Too many pods. ${room}`);
});

const near = (labelSelector: unknown, rest: Record<string, unknown> = {}) => ({
  topologyKey: "zone",
  labelSelector,
  ...rest,
});
const database = { matchLabels: { app: "database" } };

test("pods that belong together share a topology, of this namespace or of those that are named or selected", () => {
  const { store, place } = cluster(
    [node("a1", { zone: "a" }), node("b1", { zone: "b" }), node("nowhere")],
    [namespace("data", { team: "data" })],
  );
  addPod(store, "data", "database", { nodeName: "b1" }, { app: "database" });
  const together = (term: unknown) => ({ affinity: { podAffinity: { [required]: [term] } } });
  const refusal = `0/3 nodes are available: 3 node(s) didn't match pod affinity rules. ${helpless(3)}`;
  expect(outcomeOf(place("own", together(near(database))))).toBe(refusal);
  expect(outcomeOf(place("named", together(near(database, { namespaces: ["data"] }))))).toBe("b1");
  const byLabel = { namespaceSelector: { matchLabels: { team: "data" } } };
  expect(outcomeOf(place("selected", together(near(database, byLabel))))).toBe("b1");
  expect(outcomeOf(place("everywhere", together(near(database, { namespaceSelector: {} }))))).toBe("b1");
  expect(outcomeOf(place("nobody", together(near(undefined, { namespaceSelector: {} }))))).toBe(refusal);
  const friends = { matchLabels: { app: "friends" } };
  expect(outcomeOf(place("first", together(near(friends)), { app: "friends" }))).toBe("a1");
  expect(outcomeOf(place("second", together(near(friends)), { app: "friends" }))).toBe("a1");
});

test("pods that avoid each other do so whoever came first", () => {
  const { place } = cluster([node("a1", { zone: "a" })]);
  const apart = { affinity: { podAntiAffinity: { [required]: [near({ matchLabels: { app: "loud" } })] } } };
  expect(outcomeOf(place("loud", {}, { app: "loud" }))).toBe("a1");
  const room = "preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.";
  expect(outcomeOf(place("quiet", apart))).toBe(
    `0/1 nodes are available: 1 node(s) didn't match pod anti-affinity rules. ${room}`,
  );
  const other = cluster([node("a1", { zone: "a" })]);
  expect(outcomeOf(other.place("quiet", apart))).toBe("a1");
  expect(outcomeOf(other.place("loud", {}, { app: "loud" }))).toBe(
    `0/1 nodes are available: 1 node(s) didn't satisfy existing pods anti-affinity rules. ${room}`,
  );
});

test("preferred neighbours attract by their weight, and others repel", () => {
  const { store, place } = cluster([node("a1", { zone: "a" }), node("b1", { zone: "b" }), node("c1", { zone: "c" })]);
  addPod(store, "ci", "database", { nodeName: "b1" }, { app: "database" });
  addPod(store, "ci", "loud", { nodeName: "a1" }, { app: "loud" });
  const wish = (weight: number, app: string) => ({ weight, podAffinityTerm: near({ matchLabels: { app } }) });
  const attracted = { affinity: { podAffinity: { [preferred]: [wish(10, "loud"), wish(20, "database")] } } };
  expect(outcomeOf(place("attracted", attracted))).toBe("b1");
  const repelled = { affinity: { podAntiAffinity: { [preferred]: [wish(50, "loud"), wish(50, "database")] } } };
  expect(outcomeOf(place("repelled", repelled))).toBe("c1");
});

test("the least important pods make way for a more important one, unless it is too polite", () => {
  const { store, place, get } = cluster([
    node("n1", {}, { allocatable: { cpu: "2" } }),
    node("n2", {}, { allocatable: { cpu: "2" } }),
  ]);
  const pod = (cpu: string, priority: number) => ({
    ...requesting({ cpu }),
    priority,
    terminationGracePeriodSeconds: 0,
  });
  addPod(store, "ci", "low", { ...pod("1", 1), nodeName: "n1" });
  addPod(store, "ci", "tiny", { ...pod("1", 2), nodeName: "n1" });
  addPod(store, "ci", "middle", { ...pod("2", 5), nodeName: "n2" });
  const never = "0/2 nodes are available: 2 Insufficient cpu. preemption: not eligible due to preemptionPolicy=Never.";
  expect(outcomeOf(place("polite", { ...pod("1", 10), preemptionPolicy: "Never" }))).toBe(never);
  expect(outcomeOf(place("modest", pod("1", 1)))).toBe(
    "0/2 nodes are available: 2 Insufficient cpu. preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.",
  );
  expect(outcomeOf(place("important", pod("1", 10)))).toBe("n1");
  expect(get("low")).toBeUndefined();
  expect(get("tiny")).toBeDefined();
  expect(get("middle")).toBeDefined();
  const said = store.list("events", "ci").map(({ reason, involvedObject }) => [reason, involvedObject]);
  expect(said).toContainEqual(["Preempted", expect.objectContaining({ name: "low" })]);
});

test("whoever waits for others to go takes nobody else's place meanwhile", () => {
  const { store, place, get } = cluster([node("only", {}, { allocatable: { cpu: "2" } })]);
  const pod = (priority: number) => ({ ...requesting({ cpu: "1" }), priority, terminationGracePeriodSeconds: 30 });
  addPod(store, "ci", "a", { ...pod(1), nodeName: "only" });
  addPod(store, "ci", "b", { ...pod(1), nodeName: "only" });
  expect(place("important", pod(10))).toMatchObject({ status: { nominatedNodeName: "only" } });
  expect(outcomeOf(get("important"))).toBe(
    "0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to a terminating pod on the nominated node.",
  );
  const leaving = ["a", "b"].filter((name) => get(name)?.metadata.deletionTimestamp !== undefined);
  expect(leaving).toHaveLength(1);
  expect(get(leaving[0] ?? "")).toMatchObject({
    status: { conditions: [{ type: "DisruptionTarget", status: "True", reason: "PreemptionByScheduler" }] },
  });
  store.remove("pods", "ci", leaving[0] ?? "");
  expect(outcomeOf(get("important"))).toBe("only");
});

test("pods of other schedulers are left alone", () => {
  const { place } = cluster([node("only")]);
  const pod = place("theirs", { schedulerName: "theirs" });
  expect(pod["spec"]).not.toHaveProperty("nodeName");
  expect(pod["status"]).toEqual({ phase: "Pending" });
});
