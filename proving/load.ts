import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { EXIT } from "../src/cli/exit-codes.ts";
import { withGround } from "../src/library/ground.ts";
import { writeHistory } from "../src/history/index.ts";
import { createHttpClientFactory, createSeededRandom } from "../src/platform/index.ts";
import { loadConfig } from "../src/runner/index.ts";
import { createBuiltInSubject } from "../src/subjects/built-in-subject.ts";
import { excerpts, judge, secretsOf } from "../src/verdict/index.ts";
import { createFakeWorld, type Ground } from "../src/worlds/fake-world.ts";
import { playScenario } from "../src/worlds/play-scenario.ts";
import { verdictContext } from "../src/worlds/verdict-context.ts";
import { count } from "./count.ts";
import { loadFigures } from "./load/load-figures.ts";
import { loadScenario } from "./load/load-scenario.ts";
import { leftovers } from "./load/leftovers.ts";
import { loadLines, type LoadResult } from "./load/load-text.ts";
import { randomFaults } from "./load/random-faults.ts";

/** `npm run load`: many jobs through one runner while requests fail at random; all of them end, and every invariant holds. */
const program = new Command("load")
  .description("Many small jobs through one runner, many at the same time, under random faults; judged like a scenario")
  .option("--jobs <n>", "how many jobs", count(1), 500)
  .option("--parallel <n>", "how many at the same time", count(1), 50)
  .option("--fault-rate <p>", "the chance of each request, stream and watch to meet a fault", chance, 0.02)
  .option("--seed <text>", "what chance is drawn from", Date.now().toString(36))
  .option("--limit <s>", "seconds for all jobs together", count(1), 1800)
  .option("--history", "write the History also when all is well", false)
  .option("--reports <folder>", "where the results go", "reports/load")
  .parse();

interface LoadOptions {
  jobs: number;
  parallel: number;
  faultRate: number;
  seed: string;
  limit: number;
  history: boolean;
  reports: string;
}

const options = program.opts<LoadOptions>();
const folder = path.resolve(options.reports, new Date().toISOString().replaceAll(/[:.]/g, "-"));
await mkdir(folder, { recursive: true });
let ground = "";
const result = await withGround("auto", (lent) => {
  ground = lent.dir;
  return load(lent);
});
if (existsSync(ground)) result.left.push(`folder ${ground}`);
result.left.push(...(await leftovers()));
await writeFile(path.join(folder, "load.json"), `${JSON.stringify({ options, ...result }, null, 2)}\n`);
for (const line of loadLines(result)) console.log(line);
console.log(`Results: ${path.relative("", folder)}`);
const good = result.checks.every(({ outcome }) => outcome !== "fail") && result.left.length === 0 && !result.timedOut;
process.exitCode = good ? EXIT.ok : EXIT.failed;

async function load(ground: Ground): Promise<LoadResult> {
  const { seed, faultRate } = options;
  const faults = randomFaults(faultRate);
  const scenario = loadScenario(options, faults);
  console.log(`${scenario.title}, fault rate ${faultRate}, seed ${seed}`);
  const random = createSeededRandom(`${seed}/load`);
  const world = await createFakeWorld(ground, { random, plan: faults });
  try {
    const { history } = world;
    const { clock, network } = ground;
    const http = createHttpClientFactory({ network, clock });
    const runner = { clock, network, http, random: random.fork("runner"), recorder: history, version: "load" };
    const cpuBefore = process.cpuUsage();
    const start = performance.now();
    const progress = setInterval(() => tell(world.gitlab.jobs().map(({ state }) => state)), 10_000);
    const played = await playScenario(scenario, world, createBuiltInSubject(runner)).finally(() =>
      clearInterval(progress),
    );
    const times = { wallMs: performance.now() - start, cpu: process.cpuUsage(cpuBefore) };
    const states = world.gitlab.jobs().map(({ state }) => state);
    const figures = loadFigures(history.events, states, times);
    const left = world.api.store.list("pods").map(({ metadata }) => `pod ${metadata.name}`);
    const judging = performance.now();
    const { config } = loadConfig(played.config, "config.toml");
    const context = verdictContext(scenario, world, config, played);
    const verdict = judge(history.events, context);
    const judgedMs = Math.round(performance.now() - judging);
    const checks = [...verdict.invariants, ...verdict.expectations];
    const secrets = secretsOf(context);
    if (options.history || verdict.outcome === "fail") {
      await writeHistory(path.join(folder, "history.jsonl"), history.events, secrets);
    }
    left.push(...(await ground.runtime.leftovers()).map((process) => `process ${process}`));
    const proof = excerpts(history.events, verdict, secrets);
    return { figures, judgedMs, checks, proof, left, timedOut: played.timedOut };
  } finally {
    await world.close();
  }
}

function tell(states: readonly string[]): void {
  const ended = states.filter((state) => state !== "created" && state !== "pending" && state !== "running").length;
  const running = states.filter((state) => state === "running").length;
  console.log(`${ended} jobs ended, ${running} are running, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`);
}

function chance(text: string): number {
  const number = Number(text);
  if (text.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError("expected a number from 0 to 1");
}
