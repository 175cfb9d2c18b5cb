import type { Answer, Server } from "./answer.ts";
import { differences, type Difference } from "./differences.ts";
import { explained, type KnownDifference } from "./known-differences.ts";
import { playSequence } from "./play.ts";
import { sequenceOf, type Recording } from "./recording.ts";

/** What a step was answered by both. */
export interface ComparedStep {
  /** `<sequence>: <step>`. */
  place: string;
  request: string;
  /** Those that no entry accounts for. */
  unexplained: Difference[];
  /** Those that account for the others. */
  entries: Set<KnownDifference>;
}

/**
 * Plays a recording to the fake. `anywhere`: entries account for a difference wherever it is, instead of only at the places
 * that they name.
 */
export async function compareRecording(
  fake: Server,
  recording: Recording,
  known: readonly KnownDifference[],
  anywhere = false,
): Promise<ComparedStep[]> {
  const answers = await playSequence(fake, sequenceOf(recording));
  return recording.steps.map(({ say, send, answer }, index) => {
    const place = `${recording.id}: ${say}`;
    const entries = anywhere ? known : known.filter(({ at }) => at.includes(place));
    return Object.assign({ place, request: send }, compareAnswers(answer, answers[index] ?? { status: 0 }, entries));
  });
}

export function compareAnswers(
  real: Answer,
  fake: Answer,
  known: readonly KnownDifference[],
): Pick<ComparedStep, "unexplained" | "entries"> {
  const entries = new Set<KnownDifference>();
  const unexplained: Difference[] = [];
  for (const difference of differences(real, fake)) {
    const found = explained(difference, known);
    if (found === undefined) unexplained.push(difference);
    for (const entry of found ?? []) entries.add(entry);
  }
  return { unexplained, entries };
}

/** Places that an entry names and where it accounts for nothing, as `<place>: <reason>`. */
export function vanished(known: readonly KnownDifference[], steps: readonly ComparedStep[]): string[] {
  const met = new Map(steps.map((step) => [step.place, step.entries]));
  return known.flatMap((entry) =>
    entry.at.filter((place) => !met.get(place)?.has(entry)).map((place) => `${place}: ${entry.reason}`),
  );
}
