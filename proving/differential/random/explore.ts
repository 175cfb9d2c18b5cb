import fc from "fast-check";
import type { Server } from "../answer.ts";
import { compareAnswers, type ComparedStep } from "../compare.ts";
import { stepLines } from "../differential-text.ts";
import type { KnownDifference } from "../known-differences.ts";
import { playSequence } from "../play.ts";
import type { Step } from "../sequence.ts";
import { asSequence, randomSequence } from "./random-sequence.ts";

interface Exploration {
  real: Server;
  fake: Server;
  known: readonly KnownDifference[];
  seed: number;
  /** How many sequences. */
  count: number;
}

/** Plays sequences out of a seed to both; undefined when no answer differs without an entry, else the smallest that does, for people. */
export async function explore({ real, fake, known, seed, count }: Exploration): Promise<string | undefined> {
  let played = 0;
  const compared = async (steps: Step[]): Promise<ComparedStep[]> => {
    played += 1;
    const sequence = asSequence(`random/${seed}`, steps);
    const run = `${seed} ${played} ${Date.now()}`;
    const [ours, theirs] = [await playSequence(fake, sequence, run), await playSequence(real, sequence, run)];
    return steps.map(({ say, send }, index) => {
      const answers = compareAnswers(theirs[index] ?? { status: 0 }, ours[index] ?? { status: 0 }, known);
      return Object.assign({ place: say, request: send }, answers);
    });
  };
  const agrees = fc.asyncProperty(randomSequence, async (steps) =>
    (await compared(steps)).every(({ unexplained }) => unexplained.length === 0),
  );
  const details = await fc.check(agrees, { seed, numRuns: count });
  const [smallest] = details.counterexample ?? [];
  if (smallest === undefined) return undefined;
  const lines = (await compared(smallest)).flatMap(stepLines);
  const sent = smallest.map(({ say: _say, ...step }) => `  ${JSON.stringify(step)}`);
  return [
    `seed ${seed}, after ${details.numRuns} sequences, made smaller ${details.numShrinks} times:`,
    ...sent,
    ...lines,
  ].join("\n");
}
