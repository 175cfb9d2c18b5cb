import fc from "fast-check";
import type { Attack } from "./attacks/attack.ts";
import type { Assault } from "./assault.ts";
import { judgeAssault, type Patience } from "./judge-assault.ts";
import { startTargetProcess, type TargetProcess } from "./target/target-process.ts";
import type { Holdings } from "./target/fuzz-target.ts";

/** What came of one attack. */
export interface AttackResult {
  attack: string;
  assaults: number;
  seconds: number;
  /** From the last byte sent until the server had closed, of the slowest assault. */
  slowestMs: number;
  /** After a quarter of the assaults, and after all of them, once the servers had come to rest. */
  early: Holdings;
  late: Holdings;
  /** Kinds of first answers, with how many there were: `400`, `closed`. */
  answers: Record<string, number>;
  /** `path` and `input` where one assault alone does it. */
  failure?: { reason: string; path?: string | null; shrinks?: number; input?: Assault };
}

/** What may be more at the end than near the beginning. */
const ALLOWED = { timers: 5, processes: 1, heapMiB: 24 };

/** Plays the assaults of one attack against servers of its own, and shrinks the first that they do not stand. */
export async function runAttack(
  attack: Attack,
  options: { seed: number; path?: string | undefined; assaults: number; patience: Patience },
): Promise<AttackResult> {
  const { seed, path, assaults, patience } = options;
  let target = await startTargetProcess();
  const whole = async () => {
    if (target.crash() !== undefined) target = await startTargetProcess();
    return target;
  };
  const start = performance.now();
  let [count, slowestMs] = [0, 0];
  const answers: Record<string, number> = {};
  let early: Holdings | undefined;
  // Tokens are drawn from a seed: servers that are started anew have the same.
  const property = fc.asyncProperty(attack.assaults(target.facts), async (assault) => {
    const victim = await whole();
    try {
      const { status = "closed", ms } = await judgeAssault(assault, victim, patience);
      answers[status] = (answers[status] ?? 0) + 1;
      slowestMs = Math.max(slowestMs, ms);
    } catch (error) {
      // A process that crashes tells of it a moment later; servers that hang or leak would only go on showing that.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const crash = victim.crash();
      await victim.close();
      throw crash === undefined ? error : new Error(crash);
    }
    count += 1;
    if (count === Math.ceil(assaults / 4)) early = await atRest(victim);
  });
  const details = await fc.check(property, { seed, numRuns: assaults, ...(path !== undefined && { path }) });
  const late = await atRest(await whole());
  await target.close();
  const result: AttackResult = {
    attack: attack.name,
    assaults: count,
    seconds: (performance.now() - start) / 1000,
    slowestMs,
    early: early ?? late,
    late,
    answers,
  };
  if (details.failed) {
    const { counterexample, counterexamplePath, numShrinks, errorInstance } = details;
    result.failure = {
      reason: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
      path: counterexamplePath,
      shrinks: numShrinks,
      ...(counterexample !== null && { input: counterexample[0] }),
    };
  } else {
    const reason = growth(result.early, late);
    if (reason !== undefined) result.failure = { reason };
  }
  return result;
}

/** What the servers hold once nothing changes any more. */
async function atRest(target: TargetProcess): Promise<Holdings> {
  let before = await target.holdings(true);
  for (let look = 0; look < 40; look++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await target.holdings(true);
    const isSame = now.timers === before.timers && now.processes === before.processes && now.sockets === 0;
    if (isSame && Math.abs(now.heapMiB - before.heapMiB) < 0.5) return now;
    before = now;
  }
  return before;
}

function growth(early: Holdings, late: Holdings): string | undefined {
  if (late.sockets > 0) return `${late.sockets} connections are still open`;
  for (const [what, allowed] of Object.entries(ALLOWED)) {
    const [before, after] = [early[what as keyof Holdings], late[what as keyof Holdings]];
    if (after > before + allowed) return `${what} grew from ${before.toFixed(1)} to ${after.toFixed(1)}`;
  }
  return undefined;
}
