import { createHttpClientFactory, siblingProgram, WITH_COMPILE_CACHE } from "../platform/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { createBuiltInSubject } from "../subjects/built-in-subject.ts";
import { createProcessSubject } from "../subjects/process-subject.ts";
import { DEFAULT_LIMITS, type Subject } from "../subjects/subject.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
import { VERSION } from "./version.ts";

/** The project's own runner for a world: in this process, or as the program `faultline runner`. */
export function ownRunner(how: Scenario["subject"], ground: Ground, world: Pick<World, "random" | "history">): Subject {
  return how === "process" ? ownProcess(ground, world) : builtIn(ground, world);
}

function builtIn({ clock, network }: Ground, { random, history }: Pick<World, "random" | "history">) {
  const http = createHttpClientFactory({ network, clock });
  return createBuiltInSubject({
    clock,
    network,
    http,
    random: random.fork("runner"),
    recorder: history,
    version: VERSION,
  });
}

/** The same runner as `faultline runner`. */
function ownProcess({ programs }: Ground, { history }: Pick<World, "history">) {
  const file = siblingProgram(import.meta.url, "../cli/faultline");
  const program = {
    name: `built-in ${VERSION}`,
    command: [process.execPath, file, "runner", "--config", "{config}"],
    env: { ...WITH_COMPILE_CACHE },
    cwd: process.cwd(),
    lacks: [],
    limits: DEFAULT_LIMITS,
  };
  return createProcessSubject({ program, programs, recorder: history });
}
