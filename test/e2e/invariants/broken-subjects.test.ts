import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { withGround } from "../../../src/cli/ground.ts";
import { runScenario } from "../../../src/cli/run-scenario.ts";
import { createHttpClientFactory } from "../../../src/platform/index.ts";
import type { ScenarioResult } from "../../../src/report/index.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";
import { createBuiltInSubject } from "../../../src/subjects/built-in-subject.ts";
import type { World } from "../../../src/worlds/world.ts";
import { changeUpdate, isFinal, isTrace, pretend, replaceInBody, sabotaged, type Sabotage } from "./sabotage.ts";

let reports: string;
beforeAll(async () => {
  reports = await mkdtemp(path.join(tmpdir(), "faultline-broken-"));
});
afterAll(() => rm(reports, { recursive: true, force: true }));

interface Story {
  script: string[];
  extra?: string;
  config?: string;
  limit?: number;
}

/** What a broken runner does beside its requests. */
type Meddle = (world: World) => void;

function run(story: Story, sabotage: Sabotage, meddle: Meddle = () => {}): Promise<ScenarioResult> {
  const text = `
title: A job for a broken runner
docs: Job execution
limit: ${story.limit ?? 30}
${story.config === undefined ? "" : `config: ${JSON.stringify(story.config)}`}
${story.extra ?? ""}
project:
  variables: [{ key: SECRET, value: eightby8, masked: true }]
  ci: ${JSON.stringify(JSON.stringify({ work: { image: "alpine:3.20", script: story.script } }))}
expect: {}
`;
  const [scenario] = parseScenarios(text, "broken/subject", "broken-subjects.test.ts");
  if (scenario === undefined) throw new Error("no scenario");
  return withGround("auto", (ground) =>
    runScenario(scenario, {
      ground,
      seed: "broken",
      reports,
      subject: (world) => {
        const { clock, network } = ground;
        meddle(world);
        const http = sabotaged(createHttpClientFactory({ network, clock }), sabotage);
        return createBuiltInSubject({
          clock,
          network,
          random: world.random,
          http,
          recorder: world.history,
          version: "broken",
        });
      },
    }),
  );
}

const honest: Sabotage = (request, send) => send(request);
const fails: Story = { script: ["echo before", "exit 3"] };
const passes: Story = { script: ["echo one two three", 'echo "it is $SECRET"'] };
const refused: Story = {
  script: ["echo never"],
  config: '[[runners]]\n[runners.kubernetes.retry_limits]\n"exceeded quota" = 2\n',
  extra:
    'cluster: { objects: [{ apiVersion: v1, kind: ResourceQuota, metadata: { name: none }, spec: { hard: { pods: "0" } } }] }',
};

const legacy = (story: Story): Story => ({
  ...story,
  extra: "flags: { FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: true }",
});

/** Each way of being wrong, and the invariant that has to notice. */
const ways: { invariant: string; way: string; story: Story; sabotage?: () => Sabotage; meddle?: Meddle }[] = [
  {
    invariant: "INV-TRUTH",
    way: "tells success although the script failed",
    story: fails,
    sabotage: () => (request, send) =>
      send(
        isFinal(request)
          ? changeUpdate(request, { state: "success", failure_reason: undefined, exit_code: undefined })
          : request,
      ),
  },
  {
    invariant: "INV-TRUTH",
    way: "tells success under the legacy strategy although the script failed",
    story: legacy(fails),
    sabotage: () => (request, send) =>
      send(
        isFinal(request)
          ? changeUpdate(request, { state: "success", failure_reason: undefined, exit_code: undefined })
          : request,
      ),
  },
  {
    invariant: "INV-TRUTH",
    way: "tells another exit code than the script's",
    story: fails,
    sabotage: () => (request, send) => send(isFinal(request) ? changeUpdate(request, { exit_code: 4 }) : request),
  },
  {
    invariant: "INV-OUTPUT",
    way: "changes what a script wrote",
    story: passes,
    sabotage: () => (request, send) => {
      if (isTrace(request)) return send(replaceInBody(request, "one two three", "one two seven"));
      return send(isFinal(request) ? changeUpdate(request, {}) : request);
    },
  },
  {
    invariant: "INV-OUTPUT",
    way: "changes what a script wrote under the legacy strategy",
    story: legacy(passes),
    sabotage: () => (request, send) => {
      if (isTrace(request)) return send(replaceInBody(request, "one two three", "one two seven"));
      return send(isFinal(request) ? changeUpdate(request, {}) : request);
    },
  },
  {
    invariant: "INV-OUTPUT",
    way: "loses a piece of the log",
    story: { script: ["echo one", "sleep 3.5", "echo two three four"] },
    sabotage: () => {
      let lost = false;
      return (request, send) => {
        if (isFinal(request)) return send(changeUpdate(request, {}));
        if (lost || !isTrace(request)) return send(request);
        lost = true;
        return send({ ...request, body: Buffer.alloc(Buffer.byteLength(request.body ?? ""), ".") });
      };
    },
  },
  {
    invariant: "INV-ONCE",
    way: "starts a script twice",
    story: { script: ["echo one two three", "sleep 1"] },
    meddle: startAgain,
  },
  {
    invariant: "INV-ONCE",
    way: "sends a script to two shells under the legacy strategy",
    story: legacy({ script: ["echo one two three", "sleep 1"] }),
    meddle: sendAgain,
  },
  {
    invariant: "INV-FINAL",
    way: "sends its final state twice",
    story: passes,
    sabotage: () => async (request, send) => {
      const answer = await send(request);
      if (isFinal(request)) await send(changeUpdate(request, { state: "failed", failure_reason: "script_failure" }));
      return answer;
    },
  },
  {
    invariant: "INV-CLEAN",
    way: "leaves its pod behind",
    story: passes,
    sabotage: () => (request, send) =>
      request.method === "DELETE" && request.url.includes("/pods/")
        ? Promise.resolve(pretend(200, "{}"))
        : send(request),
  },
  {
    invariant: "INV-SECRET",
    way: "shows a masked value",
    story: passes,
    sabotage: () => (request, send) => {
      if (isTrace(request)) return send(replaceInBody(request, "[MASKED]", "eightby8"));
      return send(isFinal(request) ? changeUpdate(request, {}) : request);
    },
  },
  {
    invariant: "INV-RBAC",
    way: "asks for what the documented role does not give",
    story: passes,
    sabotage: () => {
      let asked = false;
      return async (request, send) => {
        if (!asked && request.url.includes("/pods")) {
          asked = true;
          const { text } = await send({
            ...request,
            method: "GET",
            url: new URL("/api/v1/nodes", request.url).href,
            body: "",
          });
          await text();
        }
        return send(request);
      };
    },
  },
  {
    invariant: "INV-RETRY",
    way: "tries again without a pause and too often",
    story: refused,
    sabotage: () => async (request, send) => {
      let answer = await send(request);
      if (request.method !== "POST" || !request.url.endsWith("/pods")) return answer;
      for (let more = 0; answer.status === 403 && more < 4; more++) {
        await answer.text();
        answer = await send(request);
      }
      return answer;
    },
  },
  {
    invariant: "INV-TIME",
    way: "takes longer than the plan allows once its faults are silent",
    story: {
      ...passes,
      extra: "quiet: { when: { type: stage-end, stage: step_script }, ends_within_ms: 1 }",
    },
  },
  {
    invariant: "INV-TIME",
    way: "never tells how the job ended",
    story: { ...passes, limit: 4 },
    sabotage: () => (request, send) => (isFinal(request) ? Promise.resolve(pretend(200)) : send(request)),
  },
  {
    invariant: "INV-REASON",
    way: "blames the system for a script's failure",
    story: fails,
    sabotage: () => (request, send) =>
      send(isFinal(request) ? changeUpdate(request, { failure_reason: "runner_system_failure" }) : request),
  },
];

/** Delivers the user's script to the container a second time, as a runner does that does not look before it tries again. */
function startAgain(world: World): void {
  const { history, connection } = world;
  let line: string | undefined;
  const forget = history.onEvent((event) => {
    if (event.type === "stream-data" && event.channel === "stdin") {
      const [, finder, script, log] =
        /(\S+detect_shell_script) (\S+\/step_script);.*tee -a (\S+)\)/s.exec(event.text ?? "") ?? [];
      if (log !== undefined) line = `sh -c '(${finder} ${script} 2>&1 | tee -a ${log}) &'\n`;
    }
    if (event.type !== "stage-start" || event.stage !== "step_script" || line === undefined) return;
    forget();
    const url = `${connection.apiUrl.replace("https", "wss")}/api/v1/namespaces/${event.namespace}/pods/${event.pod}/attach`;
    const socket = new WebSocket(`${url}?container=build&stdin=true`, ["v5.channel.k8s.io"], {
      ca: readFileSync(connection.caFile),
      headers: { authorization: `Bearer ${connection.bearerToken}` },
    });
    const stdin = Buffer.concat([Buffer.of(0), Buffer.from(line)]);
    socket.once("open", () => socket.send(stdin));
    socket.on("error", () => {});
  });
}

/** Sends what started the user's script to a second shell, as a runner does that takes a broken stream for a failed start. */
function sendAgain(world: World): void {
  const { history, connection } = world;
  let script: string | undefined;
  const forget = history.onEvent((event) => {
    if (event.type === "stream-data" && event.channel === "stdin" && event.text?.includes("/step_script") === true) {
      script ??= event.text;
    }
    if (event.type !== "stage-start" || event.stage !== "step_script" || script === undefined) return;
    forget();
    const url = `${connection.apiUrl.replace("https", "wss")}/api/v1/namespaces/${event.namespace}/pods/${event.pod}/exec`;
    const socket = new WebSocket(`${url}?container=build&command=bash&stdin=true`, ["v5.channel.k8s.io"], {
      ca: readFileSync(connection.caFile),
      headers: { authorization: `Bearer ${connection.bearerToken}` },
    });
    const stdin = Buffer.concat([Buffer.of(0), Buffer.from(script)]);
    socket.once("open", () => socket.send(stdin));
    socket.on("error", () => {});
  });
}

describe("a broken runner is found out", () => {
  it.each(ways)("$invariant: one that $way", async ({ invariant, story, sabotage, meddle }) => {
    const result = await run(story, sabotage?.() ?? honest, meddle);
    expect(result.result, result.reason).toBe("fail");
    const failed = result.invariants.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
    expect(failed).toContain(invariant);
  });

  it.each([
    ["passes", passes],
    ["fails", fails],
    ["fails under the legacy strategy", legacy(fails)],
    ["is refused by a quota", refused],
  ])("and an honest one is not, when its job %s", async (_, story) => {
    const result = await run(story, honest);
    expect(result.invariants.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(result.result, result.reason).toBe("pass");
  });
});
