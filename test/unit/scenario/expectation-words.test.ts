import { describe, expect, it } from "vitest";
import { contentChecks } from "../../../src/library/content-checks.ts";
import { UsageError } from "../../../src/diagnostics/index.ts";
import { checkPlace } from "../../../src/scenario/check-place.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";
import type { Scenario } from "../../../src/scenario/scenario-schema.ts";

const HEAD = `title: A
docs: Job execution
project:
  ci: 'job: { script: ["true"] }'
`;

function problems(expected: string): string[] {
  try {
    parseScenarios(`${HEAD}expect:\n${expected}`, "area/name", "f.yaml", contentChecks);
  } catch (error) {
    if (error instanceof UsageError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("expectations are checked before anything runs", () => {
  it.each([
    ["  pod:\n    jsonpath:\n      .spec[: x\n", /^f\.yaml:8:15: error: .*the key is no JSONPath: expected a number/],
    ["  pod:\n    cel:\n      - obj.spec\n", /^f\.yaml:8:9: error: .*is no CEL expression: unknown name "obj"/],
    ["  pod:\n    spec: { image: { $matches: '(' } }\n", /^f\.yaml:7:32: error: .*is no regular expression/],
    ["  events:\n    - type: stage-strat\n", /^f\.yaml:7:13: error: .*did you mean "stage-start"/],
    [
      "  events:\n    - { type: stage-start, stge: x }\n",
      /^f\.yaml:7:34: error: .*no field of stage-start \(did you mean "stage"\?\)/,
    ],
    ["  events:\n    - { type: object, resource: podz }\n", /^f\.yaml:7:33: error: the cluster has no resource "podz"/],
    [
      "  sequence:\n    - request: { verb: create, resource: podz }\n",
      /^f\.yaml:7:42: error: the cluster has no resource "podz"/,
    ],
    [
      "  sequence:\n    - event: { type: mark }\n      request: {}\n",
      /^f\.yaml:7:7: error: .*needs either request or event/,
    ],
    [
      "  sequence:\n    - { event: { type: mark }, within_ms: 3 }\n",
      /^f\.yaml:7:7: error: .*the first step has none before it/,
    ],
    [
      "  sequence:\n    - { event: { type: mark }, absent: true }\n",
      /^f\.yaml:7:5: error: .*needs a step that is there/,
    ],
    [
      "  runner_log:\n    lines:\n      - { count: 1 }\n",
      /^f\.yaml:8:9: error: .*needs level, contains, matches or fields/,
    ],
  ])("%j", (expected, problem) => expect(problems(expected)).toEqual([expect.stringMatching(problem)]));

  it("and right ones pass", () => {
    expect(
      problems(
        "  sequence:\n    - event: { type: stage-start, at: 1 }\n    - { request: { status: lost }, at_least_ms: 1, within_ms: 2 }\n",
      ),
    ).toEqual([]);
  });
});

describe("the place of an expectation", () => {
  const text = `${HEAD}faults:
  - { fault: connection-reset }
expect:
  jobs:
    "job 1.2: [a, b]":
      state: success
      trace: { contains: [x, y] }
  pod:
    jsonpath:
      .spec.a: 1
    spec:
      containers:
        - { name: build, image: alpine }
matrix:
  shared: {}
  own:
    expect: { jobs: { "job 1.2: [a, b]": { exit_code: 3 } } }
`;
  const [own, shared] = parseScenarios(text, "area/name", "f.yaml").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const place = (check: string, within: (string | number)[] = [], scenario: Scenario | undefined = shared) =>
    scenario === undefined ? undefined : checkPlace(scenario, check, within);

  it.each([
    ["jobs.job 1.2: [a, b].state", [], "f.yaml:10:14"],
    ["jobs.job 1.2: [a, b].trace.contains[1]", [], "f.yaml:11:30"],
    ["pod.jsonpath..spec.a", [], "f.yaml:14:16"],
    ["pod.spec", ["containers", 0, "image"], "f.yaml:17:33"],
    ["faults[0]", [], "f.yaml:6:5"],
    ["INV-ONCE", [], undefined],
    ["jobs.other", [], undefined],
  ] as [string, (string | number)[], string | undefined][])("%s", (check, within, wanted) => {
    expect(place(check, within)).toBe(wanted);
  });

  it("is in the case where the case says it", () => {
    expect(place("jobs.job 1.2: [a, b].exit_code", [], own)).toBe("f.yaml:21:55");
    expect(place("jobs.job 1.2: [a, b].state", [], own)).toBe("f.yaml:10:14");
  });
});
