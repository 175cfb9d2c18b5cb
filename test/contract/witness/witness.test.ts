import { describe, expect, it, vi } from "vitest";
import { createDescriber, type HistoryEvent } from "../../../src/history/index.ts";
import { withGround } from "../../../src/library/ground.ts";
import { judgedScenario } from "../../../src/library/judged-scenario.ts";
import { createMemoryRecorder } from "../../../src/history/memory-recorder.ts";
import { createHttpClientFactory, createSeededRandom } from "../../../src/platform/index.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";
import { createBuiltInSubject } from "../../../src/subjects/built-in-subject.ts";
import { judge, type CheckResult } from "../../../src/verdict/index.ts";
import { fakeWorlds } from "../../../src/worlds/fake-worlds.ts";
import { startClusterWitness } from "../../../src/worlds/witness/index.ts";
import { administratorOf, witnessedWorlds } from "./witnessed-world.ts";

interface Story {
  script: string[];
  /** More keys of the CI job. */
  job?: object;
  /** More keys of the scenario. */
  extra?: object;
}

const STORIES: Record<string, Story> = {
  "a job that passes": {
    script: ["echo one", "printf 'no end of line'", "printf '\\303\\050 \\000 bytes\\n'; seq 1 3000"],
    job: { after_script: ["echo after"] },
  },
  "a script that fails": { script: ["echo before", "exit 37"] },
  "a pod that somebody deletes": {
    script: ["echo begun", "sleep 1000"],
    extra: {
      config: "[[runners]]\n[runners.kubernetes]\npod_termination_grace_period_seconds = 1\n",
      faults: [{ fault: "pod-deletion", when: { on: { type: "stage-start", stage: "step_script" }, nth: 1 } }],
    },
  },
  "a container that is killed": {
    script: ["echo begun", "sleep 1000"],
    extra: {
      faults: [
        {
          fault: "container-kill",
          when: { on: { type: "stage-output", text: { contains: "begun" } }, nth: 1 },
          with: { container: "build" },
        },
      ],
    },
  },
  "a job with a namespace of its own": {
    script: ["echo there"],
    extra: { config: "[[runners]]\n[runners.kubernetes]\nnamespace_per_job = true\n" },
  },
};

/** Plays a story once; gives what the cluster itself wrote down, and what the witness saw of it from outside. */
function play({ script, job = {}, extra = {} }: Story) {
  const variables = { GIT_STRATEGY: "none" };
  const ci = JSON.stringify({ work: { image: "alpine:3.20", variables, script, ...job } });
  const text = JSON.stringify({
    title: "Witnessed",
    docs: "Job execution",
    limit: 60,
    expect: {},
    project: { ci },
    ...extra,
  });
  const [scenario] = parseScenarios(text, "witness/story", "witness.test.ts");
  if (scenario === undefined) throw new Error("no scenario");
  return withGround("auto", async (ground) => {
    const witnessed = witnessedWorlds(ground);
    const { clock, network } = ground;
    const { result, evidence } = await judgedScenario(scenario, {
      clock,
      worlds: witnessed.worlds,
      seed: "witness",
      subject: ({ random, history: recorder }) =>
        createBuiltInSubject({
          clock,
          network,
          random,
          http: createHttpClientFactory({ network, clock }),
          recorder,
          version: "witnessed",
        }),
    });
    if (evidence === undefined) throw new Error(result.reason);
    const seen = witnessed.seen().events;
    return { done: evidence.history, own: result, seen, verdict: judge(seen, evidence.context) };
  });
}

/** What a stage wrote, however it was cut, and how it began and ended. */
function stages(history: readonly HistoryEvent[]): string[] {
  const lines: string[] = [];
  const output = new Map<string, Buffer>();
  for (const event of history) {
    if (!("stage" in event) || !event.type.startsWith("stage-")) continue;
    if (event.type === "stage-output") {
      const before = output.get(event.stage) ?? Buffer.alloc(0);
      output.set(event.stage, Buffer.concat([before, Buffer.from(event.base64, "base64")]));
    } else lines.push(`${event.type} ${event.stage} ${event.type === "stage-end" ? event.exitCode : ""}`);
  }
  return [...lines, ...[...output].map(([stage, bytes]) => `${stage}: ${bytes.toString("latin1")}`)];
}

/** Each container's and each pod's own course, since nobody saw how those of several interleave. */
function courses(history: readonly HistoryEvent[]): Map<string, string[]> {
  const events = history.filter(({ type }) => type === "container-state" || type === "pod-phase");
  return new Map(
    [...Map.groupBy(events, (event) => ("container" in event ? event.container : "pod"))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]) => [name, own.map((event) => createDescriber()({ ...event, index: 0, at: 0 }))]),
  );
}

/** What a request made of the kind that it asked for, and which of it went again. */
function comings(history: readonly HistoryEvent[]): string[] {
  const objects = history.filter((event) => event.type === "object");
  const made = objects.filter(({ change, resource, causedBy }) => {
    const cause = history[causedBy ?? -1];
    return change === "created" && cause?.type === "request" && cause.resource === resource;
  });
  const uids = new Set(made.map(({ uid }) => uid));
  const went = objects.filter(({ change, uid }) => change === "deleted" && uids.has(uid));
  return [...made, ...went].map(({ change, resource, name }) => `${change} ${resource} ${name}`).toSorted();
}

const outcomes = (checks: readonly CheckResult[]) => checks.map(({ id, outcome }) => `${id} ${outcome}`);

describe("the witness of a cluster that is not ours", () => {
  it.each(Object.entries(STORIES))("sees what the cluster itself writes down: %s", async (_, story) => {
    const { done, own, seen, verdict } = await play(story);
    expect(seen.filter(({ type }) => type === "unseen")).toEqual([]);
    expect(stages(seen)).toEqual(stages(done));
    expect(courses(seen)).toEqual(courses(done));
    expect(comings(seen)).toEqual(comings(done));
    expect(outcomes(verdict.invariants)).toEqual(outcomes(own.invariants));
  });

  it("has not seen all before a namespace on its way out is gone", async () => {
    await withGround("auto", async (ground) => {
      const { clock } = ground;
      const world = await fakeWorlds(ground).create({ random: createSeededRandom("leaving") });
      const client = administratorOf(world, ground);
      const history = createMemoryRecorder(clock);
      const witness = await startClusterWitness({ client, namespaces: ["ci-job-1"], history, clock });
      const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "ci-job-1" } };
      const held = { name: "held", namespace: "ci-job-1" };
      await client.create(namespace);
      await client.create({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { ...held, finalizers: ["example.com/hold"] },
      });
      await client.delete(namespace);
      const ofNamespace = (change: string) =>
        history.events.some(
          (event) => event.type === "object" && event.resource === "namespaces" && event.change === change,
        );
      await vi.waitUntil(() => ofNamespace("updated"));
      const settled = witness.settled(600_000).then(() => "settled");
      // The same with less patience.
      const looked = witness.settled(500).then(() => "looked");
      expect(await Promise.race([settled, looked])).toBe("looked");
      const patch = { metadata: { finalizers: null } };
      const path = "/api/v1/namespaces/ci-job-1/configmaps/held";
      await client.request("PATCH", path, patch, "application/merge-patch+json");
      await settled;
      expect(ofNamespace("deleted")).toBe(true);
      await witness.close();
      client.close();
      await world.close();
    });
  });
});
