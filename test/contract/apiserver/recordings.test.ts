import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Server } from "../../../proving/differential/answer.ts";
import { compareRecording, vanished, type ComparedStep } from "../../../proving/differential/compare.ts";
import { stepLines } from "../../../proving/differential/differential-text.ts";
import { fakeServer } from "../../../proving/differential/fake-server.ts";
import { readKnown } from "../../../proving/differential/known-differences.ts";
import { loadSequences } from "../../../proving/differential/load-sequences.ts";
import { readRecordings, sequenceOf } from "../../../proving/differential/recording.ts";

const recordings = await readRecordings();
const known = await readKnown();
const compared: ComparedStep[] = [];
let fake: Server;

beforeAll(async () => {
  fake = await fakeServer();
});
afterAll(() => fake.close());

describe("the fake API server answers as the recorded one did", () => {
  it.each(recordings.map((recording) => [recording.id, recording] as const))("%s", async (_, recording) => {
    const steps = await compareRecording(fake, recording, known);
    compared.push(...steps);
    expect(steps.flatMap(stepLines).join("\n")).toBe("");
  });

  it("but where differences.yaml lists it, and there it does not (npm run differential -- --settle)", () => {
    expect(vanished(known, compared)).toEqual([]);
    expect(known.filter(({ at }) => at.length === 0).map(({ reason }) => reason)).toEqual([]);
  });
});

describe("the recordings", async () => {
  const sequences = await loadSequences();

  it("are of the sequences as they are written (npm run differential -- --kubeconfig … --record)", () => {
    const written = recordings.filter(({ id }) => !id.startsWith("random/")).map(sequenceOf);
    // JSON knows no absent values.
    expect(written).toEqual(JSON.parse(JSON.stringify(sequences)));
  });

  it("are of a thousand requests", () => {
    const steps = recordings.reduce((sum, recording) => sum + recording.steps.length, 0);
    expect(steps).toBeGreaterThanOrEqual(1000);
  });
});
