import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import picomatch from "picomatch";
import { EXIT } from "../src/cli/exit-codes.ts";
import { count } from "./count.ts";
import { ATTACKS } from "./fuzz/attacks/all-attacks.ts";
import { runAttack, type AttackResult } from "./fuzz/attack-run.ts";
import { attackLines, idleWatchesLine, inputText } from "./fuzz/fuzz-text.ts";
import { runIdleWatches, type IdleWatchesResult } from "./fuzz/idle-watches.ts";

/** `npm run fuzz`: whatever clients send, the fakes answer or close; they never crash, hang or leak. */
const program = new Command("fuzz")
  .description(
    "Treats the fakes badly in ways that a seed decides; what they do not stand is made as small as it can be",
  )
  .argument("[attacks...]", `names or globs: ${ATTACKS.map(({ name }) => name).join(", ")}`)
  .option("--assaults <n>", "how many of each attack", count(1), 1000)
  .option("--seed <n>", "what chance is drawn from", count(0), Date.now() % 1_000_000)
  .option("--path <text>", "the one input that a failure named")
  .option("--patience <ms>", "what takes longer counts as hanging", count(1), 20_000)
  .option("--watches <n>", "idle watches over HTTP/2; 0 for none", count(0), 10_000)
  .option("--http1-watches <n>", "idle watches over HTTP/1.1, each with a connection of its own", count(0), 1000)
  .option("--reports <folder>", "where the results go", "reports/fuzz")
  .parse();

interface FuzzOptions {
  assaults: number;
  seed: number;
  path?: string;
  patience: number;
  watches: number;
  http1Watches: number;
  reports: string;
}

const options = program.opts<FuzzOptions>();
const { assaults, seed, patience } = options;
const chosen = program.args.length === 0 ? ATTACKS : ATTACKS.filter(({ name }) => picomatch(program.args)(name));
console.log(`seed ${seed}, ${assaults} assaults of each attack`);
const attacks: AttackResult[] = [];
for (const attack of chosen) {
  const result = await runAttack(attack, { seed, assaults, patience, path: options.path });
  attacks.push(result);
  for (const line of attackLines(result, seed)) console.log(line);
}
const watches: IdleWatchesResult[] = [];
if (program.args.length === 0) {
  for (const [protocol, number] of [
    ["HTTP/2", options.watches] as const,
    ["HTTP/1.1", options.http1Watches] as const,
  ]) {
    if (number === 0) continue;
    const result = await runIdleWatches(protocol, number);
    watches.push(result);
    console.log(idleWatchesLine(result));
  }
}
const folder = path.resolve(options.reports, new Date().toISOString().replaceAll(/[:.]/g, "-"));
await mkdir(folder, { recursive: true });
const shown = attacks.map(({ failure, ...rest }) => {
  if (failure === undefined) return rest;
  const { input, ...more } = failure;
  return Object.assign(rest, {
    failure: input === undefined ? more : Object.assign(more, { input: inputText(input) }),
  });
});
await writeFile(
  path.join(folder, "fuzz.json"),
  `${JSON.stringify({ seed, assaults, attacks: shown, watches }, null, 2)}\n`,
);
console.log(`Results: ${path.relative("", folder)}`);
const stood =
  attacks.every(({ failure }) => failure === undefined) && watches.every(({ problems }) => problems.length === 0);
process.exitCode = stood ? EXIT.ok : EXIT.failed;
