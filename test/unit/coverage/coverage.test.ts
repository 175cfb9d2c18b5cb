import { configurationKeys } from "../../../src/coverage/configuration-keys.ts";
import { describe, expect, it } from "vitest";
import { counts, coverage, coverageJson, coverageMarkdown, uncovered } from "../../../src/coverage/index.ts";
import { pageSections } from "../../../src/coverage/page-section.ts";
import { loadScenarios } from "../../../src/scenario/load-scenarios.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";

const scenarios = parseScenarios(
  `title: Many things
docs: Informers
covers: [list pods, TLS handshake timeout]
flags: { FF_TIMESTAMPS: true }
config: |
  concurrent = 2
  [[runners]]
    output_limit = 1
    environment = ["KUBERNETES_BEARER_TOKEN=x", "FF_SCRIPT_SECTIONS=1"]
    [runners.kubernetes]
      cpu_limit = "1"
      [[runners.kubernetes.volumes.pvc]]
        name = "a"
project:
  ci: |
    job:
      variables: { KUBERNETES_POD_LABELS_1: a=b }
      services: [{ name: redis, variables: { HEALTHCHECK_TCP_PORT: "1" } }]
      script: [true]
expect:
  job: { pod: { metadata: { labels: { job.runner.gitlab.com/pod: x } } } }
`,
  "some/thing",
  "thing.yaml",
);

function exercised(): string[] {
  return coverage(scenarios).flatMap(({ items }) =>
    items.flatMap(({ kind, name, scenarios: ids }) => (ids.length > 0 ? [`${kind} ${name}`] : [])),
  );
}

describe("coverage", () => {
  it("reads off a scenario's file what it exercises", () => {
    expect(exercised()).toEqual(
      [
        "variable KUBERNETES_BEARER_TOKEN",
        "permission list pods",
        "section Informers",
        "setting kubernetes.cpu_limit",
        "setting kubernetes.volumes",
        "variable KUBERNETES_POD_LABELS_*",
        "label job.runner.gitlab.com/pod",
        "variable HEALTHCHECK_TCP_PORT",
        "setting kubernetes.volumes.pvc.name",
        "error TLS handshake timeout",
        "setting environment",
        "setting output_limit",
        "setting .concurrent",
        "flag FF_SCRIPT_SECTIONS",
        "flag FF_TIMESTAMPS",
      ].toSorted(byPage),
    );
  });

  it("names what nothing exercises, and why where it need not be", () => {
    const sections = coverage(scenarios);
    const text = coverageMarkdown(sections, new Map([["some/thing", "fail"]]));
    expect(text).toContain("| Informers | the section itself | some/thing (fail) |");
    expect(text).toContain("| | setting `kubernetes.cpu_request` | **none** |".replace("| |", "|  |"));
    expect(text).toContain("setting `kubernetes.autoscaler.max_pause_pods` | (not yet: pause pods are refused) |");
    const { covered, missing, explained } = counts(sections);
    expect(text).toContain(`${covered} covered, ${explained} with a reason, ${missing} without a scenario.`);
    expect(covered).toBe(exercised().length);
    expect(JSON.parse(coverageJson(sections, new Map()))).toMatchObject({
      schema: "faultline.coverage/1",
      counts: { covered, missing, explained },
    });
  });
});

describe("the scenarios of the project", () => {
  it("leave no section, setting, flag or row of the page out", async () => {
    const missing = uncovered(coverage(await loadScenarios("scenarios")));
    expect(missing.map(({ section, item }) => `${item.kind} ${item.name} (${section})`)).toEqual([]);
  });

  it("name sections and rows that the page has, and settings that there are", async () => {
    const known = new Set(
      pageSections().flatMap(({ title, permissions, errors, rows }) => [title].concat(permissions, errors, rows)),
    );
    for (const key of configurationKeys()) known.add(key);
    const unknown = (await loadScenarios("scenarios")).flatMap(({ id, docs, covers }) =>
      [docs, ...covers].filter((name) => !known.has(name)).map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** The order of the page is that of the report, and not what the test is about. */
function byPage(a: string, b: string): number {
  const order = coverage([]).flatMap(({ items }) => items.map(({ kind, name }) => `${kind} ${name}`));
  return order.indexOf(a) - order.indexOf(b);
}
