import type { Feature } from "../scenario/features.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { createProcessSubject } from "../subjects/process-subject.ts";
import type { RunnerProgram } from "../subjects/runner-program.ts";
import type { Subject } from "../subjects/subject.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
import { ownRunner } from "./own-runner.ts";

/** What scenarios cannot ask of a runner. No program is in a pod of the fake cluster. */
export function lacksOf(program: RunnerProgram | undefined): ReadonlySet<string> {
  return new Set<string>(program === undefined ? [] : ["in-cluster" satisfies Feature, ...program.lacks]);
}

/** The runner that a world's scenario is played with: the given program, or the project's own runner as the scenario wants it. */
export function runnerUnderTest(
  program: RunnerProgram | undefined,
  how: Scenario["subject"],
  ground: Ground,
  world: World,
): Subject {
  if (program === undefined) return ownRunner(how, ground, world);
  return createProcessSubject({ program, programs: ground.programs, recorder: world.history });
}
