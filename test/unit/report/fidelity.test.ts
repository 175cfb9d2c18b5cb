import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { HistoryEvent } from "../../../src/history/index.ts";
import { compareWorlds } from "../../../src/report/fidelity/compare-worlds.ts";
import { withListed } from "../../../src/report/fidelity/fidelity-page.ts";
import { fidelityOf, fidelitySections, parseListedDifferences } from "../../../src/report/fidelity/index.ts";
import { goodHistory, HistoryWriter, POD } from "../verdict/example-history.ts";

type Write = (history: HistoryWriter) => void;

const played = (history: HistoryWriter | readonly HistoryEvent[], result: "pass" | "fail" = "pass") => ({
  result,
  history: history instanceof HistoryWriter ? history.events : history,
});

const differences = (one: Write, other: Write) =>
  compareWorlds(played(goodHistory(one)), played(goodHistory(other))).map(
    ({ aspect, at, values }) => `${aspect} ${at}: ${values.join(" | ")}`,
  );

const nothing: Write = () => {};
const refused =
  (message: string, status = 403): Write =>
  (history) =>
    void history.call("create", "pods", { status, message });
const pod =
  (spec: object, metadata: object = {}): Write =>
  (history) =>
    void history.add("api", {
      type: "object",
      change: "created",
      resource: "pods",
      namespace: "ci",
      name: "x",
      uid: "u9",
      object: { metadata, spec },
    });
const told =
  (reason: string, message: string): Write =>
  (history) =>
    void history.add("api", {
      type: "object",
      change: "created",
      resource: "events",
      namespace: "ci",
      name: "x",
      uid: "u8",
      object: { reason, message, type: "Normal", involvedObject: { kind: "Pod", fieldPath: "spec.containers{build}" } },
    });

describe("two worlds", () => {
  it("are alike whatever their names, addresses and times", () => {
    const one = goodHistory(pod({ nodeName: "node-1", containers: [{ name: "build", image: "alpine" }] }));
    const text = JSON.stringify(one.events);
    const other = JSON.parse(
      text
        .replaceAll(POD, "runner-y-project-1-concurrent-0-zyxwvuts")
        .replaceAll('"ci"', '"faultline-7"')
        .replaceAll(":ci:", ":faultline-7:")
        .replaceAll("node-1", "k3s-server"),
    ) as HistoryEvent[];
    expect(compareWorlds(played(one), played(other))).toEqual([]);
  });

  it("differ in how requests were answered, but not in how often in a row", () => {
    const polled =
      (times: number): Write =>
      (history) => {
        for (let i = 0; i < times; i++) history.call("list", "services");
      };
    expect(differences(polled(2), polled(5))).toEqual([]);
    expect(differences(nothing, polled(1))).toEqual(["requests list services:  | 200"]);
    expect(differences(polled(1), refused("no", 409))).toContain("requests create pods: 201 | 201, 409");
  });

  it("differ in the words of a refusal", () => {
    expect(differences(refused('pods "x" is forbidden: a'), refused('pods "x" is forbidden: b'))).toEqual([
      'answers create pods: 403: : pods "x" is forbidden: a | : pods "x" is forbidden: b',
    ]);
  });

  it("are alike whatever the full names of their pods, and the chance in names of services", () => {
    const service =
      (name: string): Write =>
      (history) => {
        history.call("create", "services", { body: JSON.stringify({ metadata: { name } }) });
        history.call("get", "services", { status: 403, message: `services "http:${name}:80" is forbidden` });
      };
    expect(differences(service("web-ymo1ftoj"), service("web-huacmtx3"))).toEqual([]);
    expect(differences(service("web-ymo1ftoj"), service("db-huacmtx3"))).toHaveLength(1);
    const pods = ["faxy9mq0", "qo7axewf"].map((chance) => `(pod: "runner-x-project-1-concurrent-0-${chance}_ci(u1)")`);
    expect(differences(refused(pods[0] ?? ""), refused(pods[1] ?? ""))).toEqual([]);
  });

  it("differ in the fields of a pod, whose lists are read by names", () => {
    const [a, b] = [
      { name: "a", image: "x" },
      { name: "b", image: "x" },
    ];
    expect(differences(pod({ containers: [a, b] }), pod({ containers: [b, a] }))).toEqual([]);
    expect(
      differences(
        pod({ containers: [a], tolerations: [] }, { labels: { "a.b/c": "1" } }),
        pod({ containers: [{ ...a, tty: true }], tolerations: [] }, { labels: { "a.b/c": "2" } }),
      ),
    ).toEqual(['pod metadata.labels[a.b/c]: "1" | "2"', "pod spec.containers[a].tty:  | true"]);
  });

  it("differ in what they tell of their objects", () => {
    expect(differences(told("Pulled", "in 1.2s"), told("Pulled", "in 801ms"))).toEqual([]);
    expect(differences(told("Started", "Started container"), told("Started", "Container started"))).toEqual([
      "events Pod Started (Normal): spec.containers{build} Started container | spec.containers{build} Container started",
    ]);
  });

  it("differ in time by orders of magnitude only", () => {
    const slow =
      (ms: number): Write =>
      (history) =>
        void history.call("list", "services", { between: (writer) => writer.wait(ms) });
    expect(differences(slow(200), slow(900))).toEqual([]);
    expect(differences(slow(0), slow(60))).toEqual([]);
    expect(differences(slow(40), slow(4000))).toEqual([
      "time answer to list services: 200: 10 ms and more | 1 s and more",
    ]);
  });
});

describe("fidelity", () => {
  const scenario = (id: string, one: Write, other: Write, results: ["pass", "pass" | "fail"] = ["pass", "pass"]) => ({
    id,
    played: [played(goodHistory(one), results[0]), played(goodHistory(other), results[1])] as const,
  });
  const listed = parseListedDifferences(
    '- { aspect: events, at: "Pod *", reason: events are worded anew }\n- { aspect: time, at: pod ends, reason: old }\n',
    "listed.yaml",
  );
  const fidelity = fidelityOf(
    ["fake", "k3s"],
    [
      scenario("a", nothing, nothing),
      scenario("b", told("Started", "a"), told("Started", "b")),
      scenario("c", nothing, refused("no"), ["pass", "fail"]),
      { id: "d", played: undefined, reason: "k3s: needs clock" },
    ],
    listed,
  );

  it("counts what has a reason apart, and names what is listed and gone", () => {
    expect(fidelity).toMatchObject({ compared: 3, alike: 2, outdated: [{ at: "pod ends" }] });
    expect(fidelity.differences.map(({ aspect, reason, scenarios }) => [aspect, reason, scenarios])).toEqual([
      ["events", "events are worded anew", ["b"]],
      ["verdict", undefined, ["c"]],
      ["requests", undefined, ["c"]],
    ]);
  });

  it("is shown with the open differences first", () => {
    const [overview, ...others] = fidelitySections(fidelity);
    expect(overview?.note).toBe("2 of 3 scenarios are alike but for what has a reason. 2 differences have none yet.");
    expect(others.map(({ title }) => title)).toEqual([
      "Verdicts",
      "Requests",
      "Differences with a reason",
      "Listed, but not seen",
      "Not compared",
    ]);
    expect(others[0]?.rows).toEqual([[{ text: "result" }, { text: "pass" }, { text: "fail" }, { text: "c" }]]);
  });

  it("wants a reason for what is listed", () => {
    expect(() => parseListedDifferences("- { aspect: events, at: x }\n- { aspekt: pod }\n", "listed.yaml")).toThrow(
      /listed\.yaml:1:3.*reason[\s\S]*listed\.yaml:2:5.*aspekt/,
    );
  });
});

it("has a page that lists what has a reason", async () => {
  const file = "src/report/fidelity/listed-differences.yaml";
  const page = await readFile("docs/fidelity.md", "utf8");
  // After a change: node generators/fidelity-page.ts
  expect(page).toBe(withListed(page, parseListedDifferences(await readFile(file, "utf8"), file)));
});
