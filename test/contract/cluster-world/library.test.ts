import { describe, expect, it } from "vitest";
import { chosenScenario, type ScenarioObject } from "../../../src/library/chosen-scenario.ts";
import { chosenWorlds } from "../../../src/library/chosen-worlds.ts";
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
});
