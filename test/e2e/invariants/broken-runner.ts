import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withGround } from "../../../src/library/ground.ts";
import { fakeWorlds } from "../../../src/worlds/fake-worlds.ts";
import { runScenario } from "../../../src/cli/run-scenario.ts";
import { createHttpClientFactory } from "../../../src/platform/index.ts";
import type { ScenarioResult } from "../../../src/report/index.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";
import { createBuiltInSubject } from "../../../src/subjects/built-in-subject.ts";
import type { World } from "../../../src/worlds/world.ts";
import { sabotaged, type Sabotage } from "./sabotage.ts";
import { scenarioText, type Story } from "./stories.ts";

/** What a broken runner, or somebody around it, does beside its requests. */
export type Meddle = (world: World) => void;

/** One way of being wrong. */
export interface Way {
  /** Goes on with "one that …". */
  way: string;
  story: Story;
  sabotage?: () => Sabotage;
  meddle?: Meddle;
  /** In the failure's own words. */
  got: RegExp;
  /** Types of the events that are shown as proof, in their order. */
  proof: string[];
}

export const honest: Sabotage = (request, send) => send(request);

/** One scenario with a runner that is not what it should be. */
export function runBroken(
  story: Story,
  reports: string,
  sabotage: Sabotage = honest,
  meddle: Meddle = () => {},
): Promise<{ result: ScenarioResult; world: World | undefined }> {
  const [scenario] = parseScenarios(scenarioText(story), "broken/subject", "broken-runner.ts");
  if (scenario === undefined) throw new Error("no scenario");
  let seen: World | undefined;
  return withGround("auto", async (ground) => {
    const result = await runScenario(scenario, {
      clock: ground.clock,
      worlds: fakeWorlds(ground),
      seed: "broken",
      reports,
      subject: (world) => {
        seen = world;
        const { clock, network } = ground;
        meddle(world);
        const http = sabotaged(createHttpClientFactory({ network, clock }), sabotage);
        const { random, history: recorder } = world;
        return createBuiltInSubject({ clock, network, random, http, recorder, version: "broken" });
      },
    });
    return { result, world: seen };
  });
}

/** Says of each way that the invariant notices it, says what it was, and shows what proves it and nothing else. */
export function noticed(invariant: string, ways: readonly Way[]): void {
  let reports: string;
  beforeAll(async () => {
    reports = await mkdtemp(path.join(tmpdir(), "faultline-broken-"));
  });
  afterAll(() => rm(reports, { recursive: true, force: true }));

  describe(`${invariant} finds out a runner`, () => {
    it.each(ways)("that $way", async ({ story, sabotage, meddle, got, proof }) => {
      const { result, world } = await runBroken(story, reports, sabotage?.(), meddle);
      expect(result.result, result.reason).toBe("fail");
      const failed = result.invariants.find(({ id }) => id === invariant);
      expect(failed).toMatchObject({ outcome: "fail", got: expect.stringMatching(got) as string });
      expect(failed?.evidence.map((index) => world?.history.events[index]?.type)).toEqual(proof);
    });
  });
}
