import path from "node:path";
import { Command } from "commander";
import { usageError } from "../src/diagnostics/index.ts";
import { EXIT } from "../src/cli/exit-codes.ts";
import { reportError } from "../src/cli/report-error.ts";
import { count } from "./count.ts";
import { compareRecording, vanished, type ComparedStep } from "./differential/compare.ts";
import { stepLines } from "./differential/differential-text.ts";
import { fakeServer } from "./differential/fake-server.ts";
import { readKnown, writePlaces } from "./differential/known-differences.ts";
import { loadSequences, selectById } from "./differential/load-sequences.ts";
import { playSequence } from "./differential/play.ts";
import { realServer } from "./differential/real-server.ts";
import { readRecordings, recordingOf, writeRecording, type Recording } from "./differential/recording.ts";
import { explore } from "./differential/random/explore.ts";
import { sequenceOfSeed } from "./differential/random/random-sequence.ts";
import type { Sequence } from "./differential/sequence.ts";

/** `npm run differential`: the same requests to a real API server and to the fake, and what they answer differently. */
const program = new Command("differential")
  .description(
    "Compares the fake API server with a real one, or with what a real one has answered; exit code 1 when they differ",
  )
  .argument("[ids...]", "ids or globs of sequences such as 'pods/*' (default: all)")
  .option("--list", "print the sequences, and send nothing", false)
  .option("--kubeconfig <file>", "the real API server, as its administrator (default: compare with the recordings)")
  .option("--record", "keep what the real API server answers in test/contract/recordings", false)
  .option("--random <n>", "so many sequences out of the seed instead of those that are written", count(1))
  .option("--seed <n>", "what they are made from", count(0), 1)
  .option("--settle", "write into differences.yaml where its entries are met", false)
  .parse();

interface DifferentialOptions {
  list: boolean;
  kubeconfig?: string;
  record: boolean;
  settle: boolean;
  random?: number;
  seed: number;
}

try {
  process.exitCode = await differential(program.args, program.opts<DifferentialOptions>());
} catch (error) {
  process.exitCode = await reportError(error);
}

async function differential(patterns: readonly string[], options: DifferentialOptions): Promise<number> {
  const { kubeconfig, record, list, settle } = options;
  if (record && kubeconfig === undefined) {
    throw usageError("no-kubeconfig", "--record needs a real API server", "name its kubeconfig with --kubeconfig");
  }
  if (options.random !== undefined && kubeconfig === undefined) {
    throw usageError("no-kubeconfig", "--random needs a real API server", "name its kubeconfig with --kubeconfig");
  }
  if (list) {
    for (const { id, title, steps } of await loadSequences()) {
      console.log(`${id.padEnd(32)} ${String(steps.length).padStart(4)}  ${title}`);
    }
    return EXIT.ok;
  }
  if (options.random !== undefined && kubeconfig !== undefined && !record) {
    return exploreAll(kubeconfig, options.seed, options.random);
  }
  const recordings =
    kubeconfig === undefined
      ? selectById(await readRecordings(), patterns)
      : await recordAll(await chosenSequences(patterns, options), kubeconfig, record);
  return compareAll(recordings, settle, patterns.length === 0 && options.random === undefined);
}

async function chosenSequences(patterns: readonly string[], options: DifferentialOptions): Promise<Sequence[]> {
  const { random, seed } = options;
  if (random === undefined) return selectById(await loadSequences(), patterns);
  return Array.from({ length: random }, (_, index) => sequenceOfSeed(seed, index));
}

async function exploreAll(kubeconfig: string, seed: number, count: number): Promise<number> {
  const real = await realServer(path.resolve(kubeconfig));
  const fake = await fakeServer();
  try {
    const found = await explore({ real, fake, known: await readKnown(), seed, count });
    console.log(found ?? `${count} sequences out of seed ${seed}: no answer differs but as listed`);
    return found === undefined ? EXIT.ok : EXIT.failed;
  } finally {
    await fake.close();
    await real.close();
  }
}

async function recordAll(sequences: Sequence[], kubeconfig: string, keep: boolean): Promise<Recording[]> {
  const real = await realServer(path.resolve(kubeconfig));
  const recordings: Recording[] = [];
  try {
    for (const sequence of sequences) {
      const answers = await playSequence(real, sequence, Date.now().toString(36));
      const recording = recordingOf(sequence, real.version, answers);
      if (keep) console.log(`recorded ${path.relative("", await writeRecording(recording))}`);
      recordings.push(recording);
    }
  } finally {
    await real.close();
  }
  return recordings;
}

async function compareAll(recordings: Recording[], settle: boolean, whole: boolean): Promise<number> {
  const known = await readKnown();
  const fake = await fakeServer();
  const steps: ComparedStep[] = [];
  try {
    for (const recording of recordings) steps.push(...(await compareRecording(fake, recording, known, settle)));
  } finally {
    await fake.close();
  }
  for (const line of steps.flatMap(stepLines)) console.log(line);
  if (settle && whole) {
    await writePlaces(
      known.map((entry) => steps.filter(({ entries }) => entries.has(entry)).map(({ place }) => place)),
    );
  }
  const gone = settle || !whole ? [] : vanished(known, steps);
  for (const line of gone) console.log(`listed, but no longer so: ${line}`);
  const differing = steps.filter(({ unexplained }) => unexplained.length > 0).length;
  const listed = steps.filter(({ entries }) => entries.size > 0).length;
  console.log(
    `${steps.length} steps in ${recordings.length} sequences: ${differing} differ, ${listed} differ as listed`,
  );
  return differing + gone.length > 0 ? EXIT.failed : EXIT.ok;
}
