import { describe, expect, it } from "vitest";
import { catalogue, isByRealMeans, onlySimulated, planEntrySchema, REAL_MEANS } from "../../../src/faults/index.ts";
import { createPod, engineWith } from "./engine-with.ts";

const quota = (more: object = {}) => ({
  fault: "quota-exceeded",
  where: { verb: "create", resource: "pods" },
  ...more,
});

describe("the means of a fault", () => {
  it("decide who is asked: nobody else does what is to be done by real means", () => {
    const { engine } = engineWith({
      faults: [quota({ means: "real", when: { nth: 1 } }), quota({ when: { nth: 1 } })],
    });
    expect(engine.expects("operation")).toBe(true);
    expect(engine.ask("operation", createPod)).toHaveLength(1);
    expect(engine.ask("operation", createPod)).toHaveLength(0);
    expect(engine.realMeans.ask("operation", createPod)).toHaveLength(1);
    expect(engine.counts().map(({ fired }) => fired)).toEqual([1, 1]);
  });

  it("are refused where there are none, with those that have some", () => {
    const outcome = planEntrySchema.safeParse({
      fault: "pod-preemption",
      means: "real",
    });
    expect(outcome.error?.issues).toMatchObject([
      {
        path: ["means"],
        message: expect.stringMatching(/^pod-preemption has no real means: .*pod-deletion/) as string,
      },
    ]);
  });

  it("say of a parameter that it cannot be had", () => {
    const entry = planEntrySchema.parse({ fault: "pod-eviction", with: { by: "node-pressure" } });
    expect(onlySimulated(entry)).toBe("a node cannot be told to run out of anything");
    expect(onlySimulated(planEntrySchema.parse({ fault: "pod-eviction" }))).toBeUndefined();
  });

  it("that need a kernel of nodes stay simulated in a cluster of our own, and its quotas do not", () => {
    const oom = { fault: "container-oom", with: { container: "build" } };
    for (const entry of [planEntrySchema.parse(oom), planEntrySchema.parse({ ...oom, means: "real" })]) {
      expect([isByRealMeans(entry, "own-by-hand"), isByRealMeans(entry, "real")]).toEqual([false, true]);
    }
    expect(isByRealMeans(planEntrySchema.parse(quota()), "own-by-hand")).toBe(
      isByRealMeans(planEntrySchema.parse(quota()), "real"),
    );
    expect(isByRealMeans(planEntrySchema.parse(quota({ means: "real" })), "own-by-hand")).toBe(true);
  });

  it("are told of faults that there are", () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    expect(Object.keys(REAL_MEANS).filter((id) => !ids.has(id))).toEqual([]);
  });
});
