import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/diagnostics/index.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";

function problemsOf(text: string): string[] {
  try {
    parseScenarios(text, "area/name", "scenarios/area/name.yaml");
  } catch (error) {
    if (error instanceof UsageError) return error.message.split("\n");
    throw error;
  }
  return [];
}

const good = `title: A
docs: Job execution
project:
  ci: |
    job: { script: ["true"] }
expect:
  job: { state: success }
`;

describe("a scenario file", () => {
  it("gets its defaults", () => {
    expect(parseScenarios(good, "area/name", "f.yaml")).toMatchObject([
      { id: "area/name", limit: 60, faults: [], project: { path: "group/project" } },
    ]);
  });

  it("is refused with the place and the name that was meant for an unknown key", () => {
    expect(problemsOf(good.replace("project:", "projekt:"))).toEqual([
      'scenarios/area/name.yaml:1:1: error: "project" is missing, expected table',
      'scenarios/area/name.yaml:3:1: error: unknown key "projekt" (did you mean "project"?)',
    ]);
    expect(problemsOf(good.replace("{ state: success }", "{ stat: success }"))).toEqual([
      'scenarios/area/name.yaml:7:10: error: unknown key "stat" in "expect.job" (did you mean "state"?)',
    ]);
  });

  it("is refused for a wrong type with what was got and expected", () => {
    expect(problemsOf(`${good}limit: soon\n`)).toEqual([
      'scenarios/area/name.yaml:8:8: error: "limit" is "soon", expected number',
    ]);
    expect(problemsOf(good.replace("state: success", "state: sucess"))).toEqual([
      'scenarios/area/name.yaml:7:17: error: "expect.job.state" is "sucess", expected one of success, failed, canceled (did you mean "success"?)',
    ]);
  });

  it("is refused for an unknown fault and for parameters that the fault does not have", () => {
    expect(problemsOf(`${good}faults:\n  - fault: conection-reset\n`)[0]).toMatch(
      /^scenarios\/area\/name\.yaml:9:12: error: "faults\.0\.fault" is "conection-reset", expected one of \d+ names \(did you mean "connection-reset"\?\)$/,
    );
    expect(problemsOf(`${good}faults:\n  - fault: latency\n    with: { ms: 5, sec: 1 }\n`)).toEqual([
      expect.stringContaining('scenarios/area/name.yaml:10:20: error: unknown key "sec" in "faults.0.with"'),
    ]);
  });

  it("takes a variable's value or the token that it stands for, not both and not neither", () => {
    const withVariable = (variable: string) => good.replace("  ci:", `  variables: [{ key: T, ${variable} }]\n  ci:`);
    expect(parseScenarios(withVariable("token_of: other/owner"), "area/name", "f.yaml")).toMatchObject([
      { project: { variables: [{ key: "T", token_of: "other/owner" }] } },
    ]);
    expect(problemsOf(withVariable("value: x"))).toEqual([]);
    for (const wrong of ["value: x, token_of: owner", "masked: true"]) {
      expect(problemsOf(withVariable(wrong))).toEqual([expect.stringContaining("needs either value or token_of")]);
    }
  });

  it("is refused for an action without a moment or with two, and for objects that nobody would apply", () => {
    const action = (text: string) => problemsOf(`${good}actions:\n  - ${text}\n`).join();
    expect(action("{ when: { cluster_event: Started }, do: cancel }")).toBe("");
    expect(action("{ when: { stage: step_script }, do: cancel }")).toBe("");
    expect(action("{ when: {}, do: cancel }")).toContain("needs either trace, cluster_event or stage");
    expect(action("{ when: { trace: a, cluster_event: b }, do: cancel }")).toContain("needs either trace");
    expect(action("{ when: { trace: a }, do: terminal }")).toContain("`terminal` needs terminal");
    expect(action("{ when: { trace: a }, do: terminal, terminal: { type: ls } }")).toBe("");
    expect(action("{ when: { trace: a }, do: visit-port }")).toContain("`visit-port` needs port");
    expect(action("{ when: { trace: a }, do: visit-port, port: { service: web, port: '80' } }")).toBe("");
    expect(action("{ when: { trace: a }, do: apply }")).toContain("`apply` needs objects");
    expect(action("{ when: { trace: a }, do: cancel, objects: [{ apiVersion: v1, kind: Node }] }")).toContain(
      "`apply` needs objects",
    );
  });

  it("is refused where the YAML breaks", () => {
    expect(problemsOf("title: [a\nfoo")[0]).toMatch(/^scenarios\/area\/name\.yaml:2:\d+: error: /);
  });
});

describe("a matrix", () => {
  const cases = `${good}matrix:
  one:
    flags: { FF_A: true }
    expect: { job: { exit_code: 3 } }
  two:
    title: B
    limit: 5
    expect: { warnings: [x] }
`;

  it("makes a scenario of each case, laid over the rest of the file", () => {
    expect(parseScenarios(cases, "area/name", "f.yaml")).toMatchObject([
      { id: "area/name/one", title: "A: one", limit: 60, expect: { job: { state: "success", exit_code: 3 } } },
      { id: "area/name/two", title: "B", limit: 5, flags: {}, expect: { job: { state: "success" }, warnings: ["x"] } },
    ]);
  });

  it("puts what a case has given in the place of its names, as a number where a text is nothing else", () => {
    const text = `${good}faults:
  - { fault: http-error, with: { status: "{status}", message: "it said {words}, {not-a-name}" } }
matrix:
  one: { given: { status: 500, words: no } }
  two: { given: { status: 503, words: later } }
`;
    const told = (status: number, words: string) => ({
      faults: [{ with: { status, message: `it said ${words}, {not-a-name}` } }],
    });
    expect(parseScenarios(text, "area/name", "f.yaml")).toMatchObject([told(500, "no"), told(503, "later")]);
    const unused = /^scenarios\/area\/name\.yaml:1[12]:\d+: error: given\.words is used nowhere/;
    expect(problemsOf(text.replace("{words}", "words"))).toEqual(Array(2).fill(expect.stringMatching(unused)));
  });

  it("is checked case by case, each problem at its own place and those of the file once", () => {
    expect(problemsOf(cases.replace("limit: 5", "limits: 5"))).toEqual([
      'scenarios/area/name.yaml:14:5: error: unknown key "limits" (did you mean "limit"?)',
    ]);
    expect(problemsOf(cases.replace("exit_code: 3", "exit_code: three"))).toEqual([
      'scenarios/area/name.yaml:11:33: error: "expect.job.exit_code" is "three", expected number',
    ]);
    expect(problemsOf(cases.replace("state: success", "state: sucess"))).toEqual([
      expect.stringMatching(/^scenarios\/area\/name\.yaml:7:17: error: "expect\.job\.state" is "sucess"/),
    ]);
    expect(problemsOf(`${good}matrix: { "a b": {} }\n`)[0]).toMatch(/^scenarios\/area\/name\.yaml:8:\d+: error: /);
    expect(problemsOf(`${good}matrix: {}\n`)).toEqual([
      'scenarios/area/name.yaml:8:9: error: "matrix" is table {}: needs at least one case',
    ]);
  });
});
