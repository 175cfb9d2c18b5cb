import { describe, expect, it } from "vitest";
import { compileWebIdeFile } from "../../../fake-gitlab/ci-file/compile-web-ide-file.ts";
import { compileCiFile } from "../../../fake-gitlab/index.ts";
import { parseDuration } from "../../../fake-gitlab/ci-file/duration.ts";
import { UsageError } from "../../../src/diagnostics/index.ts";

function job(text: string, name = "job") {
  const found = compileCiFile(text).jobs.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no job ${name}`);
  return found;
}

/** The problems, one line each. */
function problems(text: string): string[] {
  try {
    compileCiFile(text);
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.message.split("\n");
    throw error;
  }
}

describe("a CI file", () => {
  it("merges templates, defaults and anchors", () => {
    const text = `
default: { image: alpine, tags: [big], before_script: [from default] }
variables: { A: file, B: "2" }
.base:
  variables: { A: base, C: base }
  script: [base]
  artifacts: { paths: [a], when: always }
.more:
  extends: .base
  variables: { C: more }
.anchored: &anchored
  retry: 2
job:
  <<: *anchored
  extends: [.more]
  before_script: [own]
  artifacts: { paths: [b] }
`;
    expect(job(text)).toMatchObject({
      image: { name: "alpine" },
      tags: ["big"],
      script: ["own", "base"],
      variables: [
        { key: "A", value: "base" },
        { key: "C", value: "more" },
      ],
      artifacts: [{ paths: ["b"], when: "always" }],
      retry: { max: 2 },
    });
  });

  it("follows !reference, also inside of scripts", () => {
    const text = `
.setup: { script: [one, [two]], variables: { A: x } }
.nested: { script: [!reference [.setup, script], three] }
job:
  variables: !reference [.setup, variables]
  script:
    - !reference [.nested, script]
    - four
`;
    expect(job(text)).toMatchObject({ script: ["one", "two", "three", "four"], variables: [{ key: "A", value: "x" }] });
  });

  it("reads every form of cache, retry and timeout", () => {
    const text = `
job:
  script: x
  timeout: 90 minutes
  retry: { max: 1, when: runner_system_failure, exit_codes: [137] }
  cache:
    - { key: { files: [lock], prefix: p }, paths: [a], policy: pull, when: always }
    - { key: third, policy: $POLICY }
    - paths: [b]
`;
    expect(job(text)).toMatchObject({
      timeout: 5400,
      retry: { max: 1, when: ["runner_system_failure"], exitCodes: [137] },
      caches: [
        { key: { files: ["lock"], prefix: "p" }, policy: "pull", when: "always" },
        { key: "third", policy: "$POLICY" },
        { key: "default", policy: "pull-push", when: "on_success" },
      ],
    });
  });

  it("asks for reports in the form that GitLab wants each in", () => {
    const reports =
      "{ dotenv: e.env, junit: j.xml, lsif: l.json, sast: s.json, coverage_report: { coverage_format: cobertura, path: c.xml } }";
    const { artifacts } = job(`job: { script: x, artifacts: { reports: ${reports} } }`);
    expect(artifacts.map((one) => [one.artifact_type, one.artifact_format, one.name, one.paths])).toEqual([
      ["dotenv", "gzip", ".env", ["e.env"]],
      ["junit", "gzip", "junit.xml", ["j.xml"]],
      ["lsif", "zip", "lsif.json", ["l.json"]],
      ["sast", "raw", "gl-sast-report.json", ["s.json"]],
      ["cobertura", "gzip", "cobertura-coverage.xml", ["c.xml"]],
    ]);
  });

  it("keeps the texts of scalars as they are written", () => {
    const { variables } = job("job: { script: x, variables: { A: 010, B: yes, C: 1.10, D: y, E: 2026-01-01 } }");
    expect(variables.map(({ value }) => value)).toEqual(["010", "yes", "1.10", "y", "2026-01-01"]);
    expect(job("job: { script: y }").script).toEqual(["y"]);
  });

  it.each([
    ["1h 30m", 5400],
    ["1 hour and 30 minutes", 5400],
    ["3600", 3600],
    ["4 seconds", 4],
    ["1.5h", 5400],
    ["2 weeks", 1_209_600],
    ["1 day 12 hrs", 129_600],
    ["soon", undefined],
    ["1 fortnight", undefined],
    ["", undefined],
  ])("takes %j for %j seconds", (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });
});

describe("a wrong CI file", () => {
  it.each([
    ["job: { scrpt: x }", '1:1: error: "job" is a mapping, neither a known keyword nor a job with a "script"'],
    ["job:\n  script: x\n  imgae: a", '3:3: error: unknown keyword "imgae" in job "job" (did you mean "image"?)'],
    ["job:\n  stage: test", '1:1: error: job "job" has no "script" (a name that starts with a dot hides a template)'],
    [
      "job:\n  script: [a: b]",
      '2:12: error: "script" has a mapping, expected a text or a list of texts up to 10 levels deep',
    ],
    [
      "job:\n  script: x\n  stage: tset",
      '3:3: error: job "job" is in stage "tset", which does not exist (did you mean "test"?)',
    ],
    ["job:\n  script: x\n  timeout: soon", '3:12: error: "timeout" is "soon", expected a duration like 1h 30m'],
    ["job:\n  script: x\n  retry: 3", '3:10: error: "retry" is number 3, expected a whole number from 0 to 2'],
    [
      "job:\n  script: x\n  when: manuel",
      '3:9: error: "when" is "manuel", expected on_success, on_failure, always, never, manual, delayed',
    ],
    ["job:\n  script: x\n  allow_failure: 1", '3:18: error: "allow_failure" is number 1, expected true or false'],
    ["job:\n  script: x\n  image: { entrypoint: [a] }", '3:10: error: "image" has no "name"'],
    [
      "job:\n  script: x\n  cache: { pahts: [a] }",
      '3:12: error: unknown keyword "pahts" in "cache" (did you mean "paths"?)',
    ],
    ["job:\n  script: x\n  needs: [other]", '3:11: error: job "job" needs "other", which does not exist'],
    [
      "job:\n  script: x\n  dependencies: [job]",
      '3:3: error: job "job" depends on "job", which is not in an earlier stage',
    ],
    [
      "job:\n  script: x\n  extends: .bse\n.base: {}",
      '3:12: error: "extends" names ".bse", which is no job of this file (did you mean ".base"?)',
    ],
    ["job:\n  script: !reference [.a, script]", "2:11: error: !reference [.a, script] names nothing in this file"],
    ["job:\n  script: *nope", "2:11: error:"],
    ["- a", "1:1: error: the file is a list, expected a mapping of jobs"],
    ["a: [", "1:5: error:"],
    [".a: { script: x }", "1:1: error: the file has no job that could run"],
    [
      "stagse: [a]\njob: { script: x }",
      '1:1: error: "stagse" is a list, neither a known keyword nor a job with a "script" (did you mean "stages"?)',
    ],
  ])("%j is told with its place", (text, expected) => {
    const found = problems(text).map((line) => line.replace(/^\.gitlab-ci\.yml:/, ""));
    expect(found.some((line) => line.startsWith(expected))).toBe(true);
  });

  it.each(["only", "except", "trigger", "environment", "resource_group"])(
    "with %s is refused, as the fake leaves it out",
    (keyword) => {
      const [problem] = problems(`job:\n  script: x\n  ${keyword}: []\n`);
      expect(problem).toMatch(
        new RegExp(
          `^\\.gitlab-ci\\.yml:3:3: error: "${keyword}" in job "job" is not supported by the fake GitLab \\(supported in job "job": image,`,
        ),
      );
    },
  );

  it.each(["spec"])("with %s at its top is refused", (keyword) => {
    expect(problems(`${keyword}: []\njob: { script: x }`)[0]).toBe(
      `.gitlab-ci.yml:1:1: error: "${keyword}" is not supported by the fake GitLab (supported beside jobs: stages, variables, default, workflow, include, image, services, before_script, after_script, cache)`,
    );
  });

  it("is told with all its problems, each once", () => {
    const text = ".t: { timeout: x }\na: { extends: .t, script: x }\nb: { extends: .t, script: x, foo: 1 }";
    expect(problems(text).map((line) => line.split(" error: ")[0])).toEqual([
      ".gitlab-ci.yml:1:16:",
      ".gitlab-ci.yml:3:30:",
    ]);
  });

  it("cannot go round", () => {
    expect(problems("a: { extends: b, script: x }\nb: { extends: a }")[0]).toContain('"extends" goes round: ');
    expect(problems("a: { script: x, needs: [b] }\nb: { script: x, needs: [a] }")[0]).toContain(
      'job "a" needs itself, directly or through other jobs',
    );
    expect(problems("a: { script: !reference [a, script] }")[0]).toContain("is nested more than 10 deep");
  });
});

describe("a Web IDE file", () => {
  it("has one job, the terminal, whose image and services may have ports", () => {
    const text =
      "terminal: { image: { name: alpine, ports: [80] }, services: [{ name: nginx, ports: [{ number: 443 }, { number: 8443, protocol: https, name: secure }] }] }";
    const { stages, jobs } = compileWebIdeFile(text);
    expect(stages).toEqual(["terminal"]);
    expect(jobs).toMatchObject([
      {
        name: "terminal",
        stage: "terminal",
        script: ["sleep 60"],
        image: { name: "alpine", ports: [{ number: 80, protocol: "http", name: "default_port" }] },
        services: [
          {
            name: "nginx",
            ports: [
              { number: 443, protocol: "http", name: "default_port" },
              { number: 8443, protocol: "https", name: "secure" },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ["job: { script: x }", 'unknown keyword "job" in "the file"'],
    ["terminal: 1", '"terminal" is number 1, expected a mapping'],
    ["terminal: { artifacts: {} }", 'unknown keyword "artifacts" in "terminal"'],
    ["", '"the file" is nothing, expected a mapping'],
    ["{}", 'the file has no "terminal"'],
  ])("is refused as %j", (text, message) => {
    expect(() => compileWebIdeFile(text)).toThrow(message);
  });

  it("is the only place for ports", () => {
    expect(() => compileCiFile("a: { script: x, image: { name: alpine, ports: [80] } }")).toThrow(
      'unknown keyword "ports" in "image"',
    );
  });
});
