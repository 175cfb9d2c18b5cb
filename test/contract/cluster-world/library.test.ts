import { describe, expect, it } from "vitest";
import { chosenScenario, type ScenarioObject } from "../../../src/library/chosen-scenario.ts";
import { chosenWorlds } from "../../../src/library/chosen-worlds.ts";
import { openClusterWorld } from "../../../src/library/cluster-world.ts";
import type { FaultEntry } from "../../../src/library/faults.ts";
import { judgedScenario } from "../../../src/library/judged-scenario.ts";
import { runnerUnderTest } from "../../../src/library/runner-under-test.ts";
import { existingCluster } from "./existing-cluster.ts";

const SCENARIO: ScenarioObject = {
  config: '[[runners]]\n[runners.kubernetes]\nimage = "nginx:1.28"\n',
  project: { ci: "works: { variables: { GIT_STRATEGY: none }, script: [echo through] }" },
  expect: { job: { state: "success", trace: { contains: ["through"] } } },
};

describe("the library on a cluster that is known by its kubeconfig", () => {
  it("plays a scenario in a namespace of its own, under other names for images, and keeps nothing", async () => {
    await using cluster = await existingCluster();
    const { api, ground, kubeconfig } = cluster;
    const made: string[] = [];
    api.store.subscribe("pods", ({ type, object: { metadata, ...pod } }) => {
      if (type !== "ADDED" || !metadata.name.startsWith("runner-")) return;
      const { containers } = pod["spec"] as { containers: { name: string; image: string }[] };
      made.push(`${metadata.namespace}: ${containers.find(({ name }) => name === "build")?.image}`);
    });
    const scenario = await chosenScenario(SCENARIO);
    const images = { "nginx:1.28": "alpine:3.20" };
    const { worlds, close } = await chosenWorlds({ kubeconfig, advertise: "127.0.0.1", images }, ground, scenario);
    const { result } = await judgedScenario(scenario, {
      clock: ground.clock,
      worlds,
      seed: "library",
      subject: (world, { subject }) => runnerUnderTest(undefined, subject, ground, world),
    });
    await close();

    expect(result).toMatchObject({ result: "pass" });
    expect(made).toEqual([expect.stringMatching(/^faultline-.*-1: alpine:3\.20$/)]);
    expect(api.store.list("namespaces").filter(({ metadata }) => metadata.name.startsWith("faultline-"))).toEqual([]);
  });

  it("asks in the words of its own options", async () => {
    await using cluster = await existingCluster();
    const { ground, kubeconfig } = cluster;
    const scenario = await chosenScenario(SCENARIO);
    const opening = (more: object) => chosenWorlds({ kubeconfig, ...more }, ground, scenario);
    await expect(opening({ context: "staging" })).rejects.toThrow(/no context "staging" in .*, which has faultline/);
    await expect(opening({ advertise: "192.0.2.1:none" })).rejects.toThrow("192.0.2.1:none");
  });

  it("makes a world for a runner there, whose plan knows what it cannot have, and keeps nothing", async () => {
    await using cluster = await existingCluster();
    const { api, ground, kubeconfig } = cluster;
    const open = { ...ground, close: async () => {} };
    const at = { kubeconfig, advertise: "127.0.0.1" };
    const ci = 'works: { image: "alpine:3.20", variables: { GIT_STRATEGY: none }, script: [echo through] }';
    const lost: FaultEntry = { fault: "lost-response", where: { verb: "create", resource: "pods" }, when: { nth: 1 } };
    const objects = [{ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "given" } }];

    const world = await openClusterWorld(open, { cluster: at, faults: [lost], objects });
    const { namespace } = world.connection;
    expect(namespace).toMatch(/^faultline-.*-1$/);
    expect(api.store.get("configmaps", namespace, "given")).toBeDefined();
    await world.apply([{ apiVersion: "v1", kind: "Secret", metadata: { name: "more" } }]);
    expect(api.store.get("secrets", namespace, "more")).toBeDefined();
    expect(() => world.faults.add({ fault: "node-gone" })).toThrow(
      "node-gone cannot be had here: nobody can do it to a cluster",
    );
    const [job] = await world.runPipeline(ci);
    expect(job?.state).toBe("success");
    expect(world.history.matching({ type: "fault-fired", fault: "lost-response" })).toHaveLength(1);
    expect(world.history.matching({ type: "object", resource: "pods", change: "created" })).toHaveLength(1);
    expect(world.history.matching({ type: "stage-end", stage: "step_script", exitCode: 0 })).toHaveLength(1);
    const broken = world.history.checkInvariants().results.filter(({ outcome }) => outcome === "fail");
    expect(broken).toEqual([]);
    await world.close();
    expect(api.store.list("namespaces").filter(({ metadata }) => metadata.name.startsWith("faultline-"))).toEqual([]);
  });

  it("refuses a world that the cluster cannot be, and takes away what it looked with", async () => {
    await using cluster = await existingCluster();
    const { api, ground, kubeconfig } = cluster;
    const open = { ...ground, close: async () => {} };
    const at = { kubeconfig, advertise: "127.0.0.1" };
    await expect(openClusterWorld(open, { cluster: at, faults: [{ fault: "node-gone" }] })).rejects.toThrow(
      "the cluster cannot do this: it needs inside-faults (node-gone: nobody can do it to a cluster)",
    );
    const named = { cluster: at, namespace: "default" };
    await expect(openClusterWorld(open, named)).rejects.toThrow('a namespace of its own, and not "default"');
    await expect(openClusterWorld(open, { cluster: at, faults: [{ fault: "no-such" }] })).rejects.toThrow("no-such");
    expect(api.store.list("namespaces").filter(({ metadata }) => metadata.name.startsWith("faultline-"))).toEqual([]);
  });
});
