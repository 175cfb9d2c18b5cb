import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Answer } from "./answer.ts";
import type { Sequence, Step } from "./sequence.ts";

export const RECORDINGS = path.resolve(import.meta.dirname, "../../test/contract/recordings");

/** A sequence and what a real API server answered to it. */
export interface Recording extends Omit<Sequence, "steps"> {
  /** Of the server that answered: `v1.20.2`. */
  server: string;
  steps: (Step & { answer: Answer })[];
}

export function recordingOf(sequence: Sequence, server: string, answers: readonly Answer[]): Recording {
  const { id, title, managedFields } = sequence;
  const steps = sequence.steps.map((step, index) => {
    const answer = answers[index];
    if (answer === undefined) throw new Error(`step ${step.say} of ${id} has no answer`);
    return Object.assign({}, step, { answer });
  });
  return { id, title, managedFields, server, steps };
}

/** What was sent, without the answers. */
export function sequenceOf({ id, title, managedFields, steps }: Recording): Sequence {
  return { id, title, managedFields, steps: steps.map(({ answer: _answer, ...step }) => step) };
}

export async function writeRecording(recording: Recording): Promise<string> {
  const file = path.join(RECORDINGS, `${recording.id}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(recording, null, 1)}\n`);
  return file;
}

/** Every recording, by id. */
export async function readRecordings(): Promise<Recording[]> {
  const names = (await Array.fromAsync(glob("**/*.json", { cwd: RECORDINGS }))).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(RECORDINGS, name), "utf8")) as Recording),
  );
}
