import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPlanEngine, planEntrySchema } from "../../../src/faults/index.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/index.ts";
import { createHostPrograms, createSeededRandom, createWallClock } from "../../../src/platform/index.ts";
import { createProcessSubject } from "../../../src/subjects/process-subject.ts";
import { plainProgram, runnerMachine } from "../../runner-machine.ts";
import { createRunnerFleet } from "../../../src/worlds/runner-fleet.ts";

let dir: string;
let history: MemoryRecorder;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "runner-moments-"));
  history = createMemoryRecorder(createWallClock());
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Says which config.toml it has when it is there, and each signal that it gets. */
const RUNNER = `
for signal in TERM INT QUIT; do trap "echo got $signal; exit 0" $signal; done
echo "up $2"
until [ -e leave ]; do sleep 0.05; done; exit 7`;

async function withPlan(...plan: unknown[]) {
  const configFile = path.join(dir, "config.toml");
  writeFileSync(configFile, "concurrent = 1\n");
  const clock = createWallClock();
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  const engine = createPlanEngine({ plan: entries, recorder: history, random: createSeededRandom("x"), clock });
  history.onEvent((event) => engine.observe(event));
  const subject = createProcessSubject({
    program: { ...plainProgram, command: ["bash", "-c", RUNNER, "runner", "--config", "{config}"], cwd: dir },
    programs: createHostPrograms(),
    recorder: history,
  });
  const fleet = createRunnerFleet({ subject, configFile, machine: runnerMachine(), clock, history }, engine);
  await fleet.start();
  return fleet;
}

const messages = () => history.events.flatMap((event) => (event.type === "runner-log" ? [event.message] : []));
const exits = () =>
  history.events.flatMap((event) => (event.type === "runner-exit" ? [[event.runner, event.code]] : []));

/** Resolves when so many events of the kind are there. */
function seen(type: string, times: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => history.events.filter((event) => event.type === type).length >= times && resolve();
    history.onEvent(look);
    look();
  });
}

const UP = { type: "runner-log", message: { contains: "up" } };

describe("runner-signal", () => {
  it.each(["SIGTERM", "SIGINT", "SIGQUIT"])("%s reaches the process", async (signal) => {
    const fleet = await withPlan({ fault: "runner-signal", when: { on: UP }, with: { signal } });
    await seen("runner-exit", 1);
    expect(messages()).toEqual([`up ${dir}/config.toml`, `got ${signal.slice(3)}`]);
    expect(exits()).toEqual([[1, 0]]);
    expect(fleet.wasKilled()).toBe(false);
  });

  it("SIGKILL leaves it no word", async () => {
    const fleet = await withPlan({ fault: "runner-signal", when: { on: UP }, with: { signal: "SIGKILL" } });
    await seen("runner-exit", 1);
    expect(messages()).toEqual([`up ${dir}/config.toml`]);
    expect(exits()).toEqual([[1, 137]]);
    expect(fleet.wasKilled()).toBe(true);
  });
});

describe("runner-start", () => {
  it("again: with the same config.toml, once the first is gone", async () => {
    const fleet = await withPlan(
      { fault: "runner-signal", when: { on: UP, nth: 1 }, with: { signal: "SIGKILL" } },
      { fault: "runner-start", when: { on: { type: "runner-exit" }, nth: 1 }, with: { which: "again" } },
    );
    await seen("runner-log", 2);
    await fleet.end(["SIGTERM"], 5000);
    expect(messages()).toEqual([`up ${dir}/config.toml`, `up ${dir}/config.toml`, "got TERM"]);
    expect(exits()).toEqual([
      [1, 137],
      [2, 0],
    ]);
  });

  it("second: beside the first, with a folder of its own, and only who is meant gets a signal", async () => {
    const fleet = await withPlan(
      { fault: "runner-start", when: { on: UP, nth: 1 }, with: { which: "second" } },
      { fault: "runner-signal", when: { on: UP, nth: 2 }, with: { signal: "SIGINT", runner: 1 } },
    );
    await seen("runner-exit", 1);
    expect(exits()).toEqual([[1, 0]]);
    expect(readFileSync(path.join(dir, "machine-2/config.toml"), "utf8")).toBe("concurrent = 1\n");
    await fleet.end(["SIGQUIT"], 5000);
    expect(messages()).toEqual([`up ${dir}/config.toml`, `up ${dir}/machine-2/config.toml`, "got INT", "got QUIT"]);
  });
});

describe("the runners of a scenario", () => {
  it("are gone when the last went by itself", async () => {
    const fleet = await withPlan();
    await seen("runner-log", 1);
    writeFileSync(path.join(dir, "leave"), "");
    await fleet.deserted(1, new AbortController().signal);
    expect(exits()).toEqual([[1, 7]]);
    expect(history.events.map(({ type }) => type)).not.toContain("runner-stop");
  });
});
