import { describe, expect, it } from "vitest";
import { contentChecks } from "../../../src/library/content-checks.ts";
import { UsageError } from "../../../src/diagnostics/index.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";

interface Parts {
  config?: string;
  ci?: string;
  /** Further lines of the project. */
  project?: string;
  more?: string;
}

function problems({
  config = "[[runners]]",
  ci = 'job: { script: ["true"] }',
  project = "",
  more = "",
}: Parts): string[] {
  const block = (text: string) => text.split("\n").join("\n    ");
  const text = `title: A
docs: Job execution
config: |
    ${block(config)}
project:
  ci: |
    ${block(ci)}
${project}expect: {}
${more}`;
  try {
    parseScenarios(text, "area/name", "f.yaml", contentChecks);
  } catch (error) {
    if (error instanceof UsageError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("what a scenario carries is checked before anything runs", () => {
  it("config.toml, at its lines in the scenario's file", () => {
    expect(problems({ config: "[[runners]" })).toEqual([
      expect.stringMatching(/^f\.yaml:4:\d+: error: not valid TOML: /),
    ]);
    expect(problems({ config: '[[runners]]\n[runners.kubernetes]\n  poll_interval = "x"' })).toEqual([
      expect.stringMatching(/^f\.yaml:6:\d+: error: "runners\.0\.kubernetes\.poll_interval" is "x", expected/),
    ]);
    const misspelt = '[[runners]]\n[runners.kubernetes]\n  namspace = "x"';
    expect(problems({ config: misspelt })).toEqual([
      expect.stringMatching(/^f\.yaml:6:7: error: unknown key "namspace".*did you mean "namespace"/),
    ]);
    expect(problems({ config: misspelt, more: "config_warnings: [namspace]\n" })).toEqual([]);
  });

  it("the CI file", () => {
    expect(problems({ ci: `job:\n  script: ["true"]\n  environment: x` })).toEqual([
      expect.stringMatching(/^f\.yaml:9:7: error: .*"environment"/),
    ]);
    const files = "  files:\n    more.yml: |\n      job:\n        imgae: x\n";
    expect(problems({ ci: `include: more.yml\njob:\n  script: x`, project: files })).toEqual([
      expect.stringMatching(/^f\.yaml:13:9: error: unknown keyword "imgae"/),
    ]);
  });

  it("objects of the cluster", () => {
    const quota = (hard: string) =>
      `cluster:\n  objects:\n    - { apiVersion: v1, kind: ResourceQuota, metadata: { name: q }, spec: { hard: ${hard} } }\n`;
    expect(problems({ more: quota("{ pods: abc }") })).toEqual([
      expect.stringMatching(/^f\.yaml:11:7: error: ResourceQuota: .*quantities must match/),
    ]);
    expect(problems({ more: quota("{ pods: 1 }") })).toEqual([]);
    expect(
      problems({ more: "cluster: { objects: [{ apiVersion: v1, kind: Pot, metadata: { name: a } }] }\n" }),
    ).toEqual([expect.stringMatching(/Pot: this cluster has no kind Pot in v1/)]);
  });

  it("names of resources and verbs, without which a count of 0 would always be true", () => {
    const counting = (filter: string) => ({
      more: `matrix: { a: { expect: { requests: [{ ${filter}, count: 0 }] } } }\n`,
    });
    expect(problems(counting("resource: podz"))).toEqual([
      'f.yaml:9:49: error: the cluster has no resource "podz" (did you mean "pods"?)',
    ]);
    expect(problems(counting("verb: frobnicate"))).toEqual([
      expect.stringMatching(/"frobnicate", expected one of get, list/),
    ]);
    expect(problems(counting("resource: pods, verb: patch"))).toEqual([]);
    const fault = "faults: [{ fault: latency, where: { resource: podz }, with: { ms: 1 } }]\n";
    expect(problems({ more: fault })).toEqual([expect.stringContaining('the cluster has no resource "podz"')]);
  });
});
