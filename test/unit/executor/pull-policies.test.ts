import { describe, expect, it } from "vitest";
import { createPullPlan } from "../../../src/executor/images/pull-plan.ts";
import { effectivePullPolicies } from "../../../src/executor/images/pull-policies.ts";

const of = (asked: string[], pull_policy: string[], allowed_pull_policies: string[] = []) =>
  effectivePullPolicies("build", asked, { pull_policy, allowed_pull_policies });

describe("pull policies", () => {
  it("are those that are asked for as far as they are allowed, in that order and as often", () => {
    expect(of([], [])).toEqual([""]);
    expect(of([], ["always", "always"])).toEqual(["Always", "Always"]);
    expect(of(["never", "always"], [], ["always", "never"])).toEqual(["Never", "Always"]);
    expect(of([], ["always", "if-not-present", "always"], ["always"])).toEqual(["Always", "Always"]);
    expect(of([], [""], ["", "never"])).toEqual([""]);
    expect(of(["if-not-present"], ["always", "if-not-present"])).toEqual(["IfNotPresent"]);
  });

  it.each([
    [
      ["Always"],
      [],
      [],
      'converting pull policy for container "build": conversion to Kubernetes policy: unsupported pull policy: "Always"',
    ],
    [[], ["sometimes"], [], 'getting allowed pull policies: pull_policy config: unsupported pull policy: "sometimes"'],
    [
      [],
      ["sometimes"],
      ["never"],
      'converting pull policy for container "build": pull_policy config: unsupported pull policy: "sometimes"',
    ],
    [
      ["never"],
      ["sometimes"],
      ["IfNotPresent"],
      'getting allowed pull policies: allowed_pull_policies config: unsupported pull policy: "IfNotPresent"',
    ],
    [["constructor"], [], [], 'unsupported pull policy: "constructor"'],
    [
      [],
      [],
      ["never"],
      'invalid pull policy for container "build": pull_policy ([]) defined in Runner config (default) is not one of the allowed_pull_policies ([Never])',
    ],
  ])("%j of the job, %j and %j of config.toml: refused", (asked, configured, allowed, message) => {
    expect(() => of(asked, configured, allowed)).toThrow(message);
  });

  it("are tried one after the other, each container's own; the attempts of all are counted together", () => {
    const plan = createPullPlan(
      new Map([
        ["build", ["Always", "Never"]],
        ["store", ["IfNotPresent", ""]],
        ["helper", ["Always"]],
      ]),
    );
    expect(plan.failed("build")).toEqual({ attempt: 2, policy: "Never" });
    expect(plan.failed("store")).toEqual({ attempt: 3, policy: "" });
    expect(["build", "store", "helper"].map((name) => plan.policy(name))).toEqual(["Never", "", "Always"]);
    expect(plan.failed("helper")).toBeUndefined();
    expect(plan.failed("build")).toBeUndefined();
  });
});
